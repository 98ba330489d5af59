package org.tracepost.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tracepost.mail.Token;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Seen;
import org.tracepost.platform.Slice;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/**
 * Which programs are told of status changes. Administrators only: whoever sets an address here sends our customers'
 * names there.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class Webhooks {

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private ChangeRepository changes;

    @Inject
    private WebhookCall call;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** A new one, and its secret, which is shown this once. */
    public record Made(long id, String secret) {}

    /** @throws Refusal when the name is used already */
    public Made make(WebhookDraft draft) {
        requireFree(draft.name(), null);
        Secret secret = Secret.random();
        Webhook webhook = new Webhook(draft, secret, user.login(), clock.instant());
        webhooks.add(webhook);
        audit.record("webhook_made", "webhook", webhook.getName(), webhook.getUrl());
        return new Made(webhook.getId(), secret.value());
    }

    /**
     * @throws ChangedMeanwhile when name, address or statuses are no longer what was seen in the form; nothing is
     *     changed then
     */
    public void change(long id, WebhookDraft draft, Seen seen) {
        Webhook webhook = lock(id);
        seen.requireStill(webhook.mark(), () -> audit.lastSince(seen.at(), "webhook", webhook.getName()));
        change(id, draft);
    }

    /** What waits goes to the new address. @throws Refusal when the name is used by another */
    public void change(long id, WebhookDraft draft) {
        Webhook webhook = lock(id);
        requireFree(draft.name(), id);
        webhook.change(draft);
        webhook.hurry();
        audit.record("webhook_changed", "webhook", webhook.getName(), webhook.getUrl());
    }

    /** Turned off, it is told nothing, and will not be told what happens meanwhile; what waits already waits on. */
    public void turn(long id, boolean on) {
        Webhook webhook = lock(id);
        webhook.turn(on);
        audit.record(on ? "webhook_turned_on" : "webhook_turned_off", "webhook", webhook.getName(), null);
    }

    /** Does not wait for the next try. */
    public void tryNow(long id) {
        lock(id).hurry();
    }

    /** A new secret, shown this once; for a day the old one signs too. */
    public String renewSecret(long id) {
        Webhook webhook = lock(id);
        Secret secret = Secret.random();
        webhook.sign(secret, clock.instant());
        audit.record("webhook_secret_renewed", "webhook", webhook.getName(), null);
        return secret.value();
    }

    /** With all that it was still to be told. */
    public void remove(long id) {
        Webhook webhook = lock(id);
        changes.forgetAllOf(id);
        webhooks.remove(webhook);
        audit.record("webhook_removed", "webhook", webhook.getName(), webhook.getUrl());
    }

    /** Sends a notice without any change, signed as every other, and waits for the answer: seconds at most. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Answer tryOut(long id) {
        Instant now = clock.instant();
        Webhook webhook = get(id);
        return call.post(
                webhook.getUrl(), webhook.secrets(now), "msg_" + Token.random().value(), StatusNotice.trial(now));
    }

    public List<Webhook> list() {
        return webhooks.all();
    }

    public Webhook get(long id) {
        return webhooks.find(id).orElseThrow(() -> new NotFound("webhook", id));
    }

    /** How many changes are in no POST yet, by webhook; one without any is missing. */
    public Map<Long, Long> waiting() {
        return changes.waiting().stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** Newest first; those that were taken more than a week ago are gone. */
    public List<Delivery> deliveries(long id, Slice slice) {
        return webhooks.newest(id, slice);
    }

    public long countDeliveries(long id) {
        return webhooks.countDeliveries(id);
    }

    /** What a POST held, letter by letter. */
    public String body(long deliveryId) {
        Delivery delivery =
                webhooks.findDelivery(deliveryId).orElseThrow(() -> new NotFound("webhook delivery", deliveryId));
        return StatusNotice.of(delivery.getMadeAt(), changes.of(deliveryId));
    }

    private Webhook lock(long id) {
        return webhooks.lock(id).orElseThrow(() -> new NotFound("webhook", id));
    }

    private void requireFree(String name, Long byOther) {
        if (webhooks.nameIsUsed(name, byOther)) {
            throw new Refusal("refusal.webhook_name_used", name);
        }
    }
}
