package org.tracepost.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tracepost.message.Status;
import org.tracepost.message.StatusChanges;
import org.tracepost.message.StatusChanges.Change;

/**
 * Notes what is to be told, in the transaction that changes the status: both or neither. One question as long as there
 * is no webhook.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WebhookWatch {

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private ChangeRepository changes;

    public void heard(@Observes StatusChanges news) {
        Map<Long, List<Change>> told = new HashMap<>();
        for (Webhook webhook : webhooks.active()) {
            Set<Status> wanted = webhook.getStatuses();
            List<Change> fitting = news.changes().stream()
                    .filter(change -> wanted.contains(change.after()))
                    .toList();
            if (!fitting.isEmpty()) {
                told.put(webhook.getId(), fitting);
            }
        }
        if (!told.isEmpty()) {
            changes.add(told);
        }
    }
}
