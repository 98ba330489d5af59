package org.tracepost.webhook;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.GuardedRun;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;
import org.tracepost.platform.node.ThisNode;

/**
 * Tells webhooks what waits for them, one POST after the other and on one node, so that the changes of a recipient
 * arrive in their order.
 */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "ThisNode"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WebhookTimer {

    /** Then the next webhook has its turn. */
    private static final int POSTS_IN_A_ROW = 50;

    private final GuardedRun telling = new GuardedRun("Telling the webhooks");
    private final GuardedRun forgetting = new GuardedRun("The sweep of old webhook deliveries");

    @Inject
    private Deliveries deliveries;

    @Inject
    private WebhookCall call;

    @Inject
    private Nodes nodes;

    @Inject
    private ThisNode node;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tell() {
        telling.run(this::tellAll);
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    void forget() {
        forgetting.run(() -> {
            boolean more = nodes.take(Duty.WEBHOOKS, node.id());
            while (more) {
                more = deliveries.forget();
            }
        });
    }

    private void tellAll() {
        List<Long> due = deliveries.due();
        if (!due.isEmpty() && nodes.take(Duty.WEBHOOKS, node.id())) {
            due.forEach(this::tell);
        }
    }

    private void tell(long webhook) {
        for (int i = 0; i < POSTS_IN_A_ROW; i++) {
            Optional<Deliveries.Ready> ready = deliveries.next(webhook, node.id());
            if (ready.isEmpty() || !deliveries.answered(webhook, ready.get().id(), post(ready.get()))) {
                return;
            }
        }
    }

    private Answer post(Deliveries.Ready ready) {
        return call.post(ready.url(), ready.secrets(), ready.messageKey(), ready.body());
    }
}
