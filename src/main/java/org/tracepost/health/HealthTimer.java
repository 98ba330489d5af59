package org.tracepost.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.tracepost.delivery.RelayState;
import org.tracepost.platform.Pulse;

/** Looks for alarms every minute, and at the relay every hour, or every minute while it is in trouble: what it offers decides what can be expected. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class HealthTimer {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration SIGN = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMinutes(1);

    @Inject
    private SignBook book;
    @Inject
    private AlarmWatch alarms;
    @Inject
    private RelayCheck check;
    @Inject
    private RelayState relay;
    @Inject
    private RelayRuns runs;
    @Inject
    private Clock clock;

    @Resource
    private ManagedThreadFactory threads;
    private Pulse signing;
    private Pulse looking;

    @PostConstruct
    void start() {
        signing = Pulse.start(threads, "health sign", SIGN, book::sign);
        looking = Pulse.start(threads, "alarms", LOOK, this::look);
    }

    @PreDestroy
    void stop() {
        signing.stop();
        looking.stop();
    }

    private void look() {
        lookAtRelay();
        alarms.look();
    }

    private void lookAtRelay() {
        boolean fresh = relay.trouble().isEmpty() && check.last().filter(c -> c.features().isPresent() && c.at().isAfter(clock.instant().minus(FRESH))).isPresent();
        if (!fresh && check.begin()) {
            runs.look();
        }
    }
}
