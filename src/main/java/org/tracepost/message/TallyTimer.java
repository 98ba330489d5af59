package org.tracepost.message;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.tracepost.platform.GuardedRun;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/** Has the tallies kept, by one node at a time. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "ThisNode"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TallyTimer {

    private final GuardedRun guarded = new GuardedRun("The tally of quiet days");

    @Inject
    private TallyKeeper keeper;

    @Inject
    private Nodes nodes;

    @Inject
    private ThisNode node;

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void keep() {
        guarded.run(() -> {
            boolean more = nodes.take(Duty.TALLIES, node.id());
            while (more) {
                more = keeper.keep(node.id());
            }
        });
    }
}
