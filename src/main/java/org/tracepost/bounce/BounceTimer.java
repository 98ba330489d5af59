package org.tracepost.bounce;

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
import java.time.Duration;
import org.tracepost.platform.Pulse;

/** Polls the bounce mailbox, outside any transaction: a slow mailbox would run into the transaction's timeout. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "ThisNode"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceTimer {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private BouncePoller poller;

    @Resource
    private ManagedThreadFactory threads;
    private Pulse pulse;

    @PostConstruct
    void start() {
        pulse = Pulse.start(threads, "bounce mailbox", PAUSE, poller::poll);
    }

    @PreDestroy
    void stop() {
        pulse.stop();
    }
}
