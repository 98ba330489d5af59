package org.tracepost.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.node.Duty;
import org.tracepost.platform.node.Nodes;
import org.tracepost.security.AuditTrail;

/**
 * The steps of telling, each a transaction of its own; between them stands the call, which needs none. For our own
 * timer, which has no role.
 */
@Stateless
@PermitAll
public class Deliveries {

    /** A receiver must take a POST within seconds. */
    static final int MOST_CHANGES = 100;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int PORTION = 200;

    @Inject
    private WebhookRepository webhooks;

    @Inject
    private ChangeRepository changes;

    @Inject
    private Nodes nodes;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** A POST that is ready to go. */
    public record Ready(long id, String url, List<Secret> secrets, String messageKey, String body) {}

    /**
     * A webhook whose receiver does not take what it is told.
     *
     * @param words why not, as of the last try
     */
    public record Failing(String name, Instant since, String words) {}

    /** Those that are turned on and do not get through. */
    public List<Failing> failing() {
        return webhooks.active().stream()
                .filter(webhook -> webhook.getFailingSince() != null)
                .map(w -> new Failing(
                        w.getName(),
                        w.getFailingSince(),
                        webhooks.unfinished(w.getId()).map(Delivery::getError).orElse("")))
                .toList();
    }

    /** The webhooks that may be tried now. */
    public List<Long> due() {
        return webhooks.due(clock.instant());
    }

    /**
     * What a webhook is to be told next: what it did not take last time, as it was; else what waits.
     *
     * @return empty when there is nothing, or another node has the duty now
     */
    public Optional<Ready> next(long webhookId, String node) {
        if (!nodes.hold(Duty.WEBHOOKS, node)) {
            return Optional.empty();
        }
        Optional<Webhook> webhook = webhooks.find(webhookId).filter(Webhook::isActive);
        return webhook.flatMap(
                w -> webhooks.unfinished(webhookId).or(() -> pack(webhookId)).map(delivery -> ready(w, delivery)));
    }

    private Optional<Delivery> pack(long webhook) {
        if (!changes.waits(webhook)) {
            return Optional.empty();
        }
        Delivery delivery = new Delivery(webhook, clock.instant());
        webhooks.add(delivery);
        delivery.holds(changes.pack(webhook, delivery.getId()));
        return Optional.of(delivery);
    }

    private Ready ready(Webhook webhook, Delivery delivery) {
        return new Ready(
                delivery.getId(),
                webhook.getUrl(),
                webhook.secrets(clock.instant()),
                delivery.getMessageKey(),
                StatusNotice.of(delivery.getMadeAt(), changes.of(delivery.getId())));
    }

    /**
     * Keeps what came back. A receiver that is gone (410) is turned off. @return true when the next one may follow at
     * once
     */
    public boolean answered(long webhookId, long deliveryId, Answer answer) {
        Instant now = clock.instant();
        Optional<Webhook> webhook = webhooks.lock(webhookId);
        webhooks.findDelivery(deliveryId).ifPresent(delivery -> delivery.tried(answer, now));
        if (answer.taken()) {
            webhook.ifPresent(w -> w.taken(now));
        } else {
            webhook.ifPresent(w -> w.refused(now));
        }
        if (answer.gone()) {
            webhook.ifPresent(w -> w.turn(false));
            audit.record(
                    "webhook_gone", "webhook", webhook.map(Webhook::getName).orElse(""), "the receiver answered 410");
        }
        return answer.taken();
    }

    /** Deletes what was taken more than a week ago, a portion at a time. @return false when there was nothing */
    public boolean forget() {
        List<Long> old = webhooks.doneBefore(clock.instant().minus(KEPT), PORTION);
        if (!old.isEmpty()) {
            changes.forget(old);
            webhooks.forget(old);
        }
        return !old.isEmpty();
    }
}
