package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tracepost.delivery.smtp.SendOutcome;

/** The ledger's steps one by one, for tests inside a server. */
@ApplicationScoped
public class LedgerProbe {

    @Inject
    private HandOverLedger ledger;

    public List<Long> claim(String node, int limit) {
        return ledger.claim(node, limit).leased();
    }

    public boolean begin(String node, long recipientId) {
        return ledger.write(node, List.of(new HandOverStep(node, Optional.empty(), Optional.of(recipientId))))
                .contains(recipientId);
    }

    public void answer(String node, long recipientId, SendOutcome outcome) {
        HandOverStep.Answer answer = new HandOverStep.Answer(node, recipientId, outcome, Optional.empty());
        ledger.write(node, List.of(new HandOverStep(node, Optional.of(answer), Optional.empty())));
    }

    public void giveBack(String node, List<Long> recipientIds) {
        ledger.giveBack(node, recipientIds);
    }

    public void sweep(String node) {
        ledger.sweep(node);
    }

    public void settleOrphans() {
        ledger.settleOrphans();
    }
}
