package org.tracepost.container;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Does something as the product's timers do. */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class InATimer {

    private static volatile FutureTask<?> next;

    @Resource
    private TimerService timers;

    public <V> FutureTask<V> start(Callable<V> what) {
        FutureTask<V> task = new FutureTask<>(what);
        next = task;
        timers.createSingleActionTimer(10, new TimerConfig(null, false));
        return task;
    }

    static <V> V result(FutureTask<V> task) throws Exception {
        return task.get(20, TimeUnit.SECONDS);
    }

    @Timeout
    void run(Timer timer) {
        next.run();
    }
}
