package org.tracepost.security;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tracepost.platform.GuardedRun;

/** Forgets failed sign-ins that count for nothing any more, so that the table stays small whatever strangers try. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignInCleaner {

    private final GuardedRun guarded = new GuardedRun("Forgetting failed sign-ins");

    @Inject
    private BrakeBook book;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*/10", second = "41", persistent = false)
    void clean() {
        guarded.run(() -> book.clean(clock.instant()));
    }
}
