package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.webhook.Delivery;
import org.tracepost.webhook.Webhook;
import org.tracepost.webhook.WebhookDraft;
import org.tracepost.webhook.Webhooks;

@ArquillianTest
class WebhookContainerIT {

    @Inject
    private Webhooks webhooks;

    @Inject
    private RecipientHistory history;

    @Inject
    private Samples samples;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private AsClerk clerk;

    @Test
    void receiverShouldBeToldInOrderAndTheSameAgainUntilItTakesIt() throws Exception {
        try (HookReceiver erp = new HookReceiver(500)) {
            Webhooks.Made made = make(erp);
            long id =
                    samples.send(null, Samples.address("refuse")).recipientIds().get(0);
            record(id, EventType.DELIVERED, EventType.OPENED, EventType.AUTOMATIC_OPEN, EventType.FAILED);
            Webhook failing =
                    Eventually.get("failed try", () -> Optional.of(get(made)).filter(w -> w.getFailingSince() != null));
            assertFalse(Instant.now().plusSeconds(6).isBefore(failing.getNextTryAt()), "the first wait is short");
            record(id, EventType.COMPLAINT);
            administrator.call(() -> {
                webhooks.tryNow(made.id());
                return null;
            });
            Eventually.get("complaint that was told", () -> erp.posts().stream()
                    .filter(post -> steps(post, id).contains("OPENED>COMPLAINT"))
                    .findFirst());
            Delivery taken = Eventually.get("delivery that was taken", () -> deliveries(made).stream()
                    .filter(d -> d.getDoneAt() != null)
                    .min(Comparator.comparing(Delivery::getId)));
            HookReceiver.Post first = erp.posts().get(0);
            HookReceiver.Post again = erp.posts().get(1);
            assertEquals(first.body(), again.body());
            assertEquals(first.headers().get("webhook-id"), again.headers().get("webhook-id"));
            assertEquals(taken.getMessageKey(), again.headers().get("webhook-id"));
            assertEquals(signature(made.secret(), again), again.headers().get("webhook-signature"));
            // what is none of its statuses, or changes none, is not told
            assertEquals(
                    List.of("DELIVERED>OPENED", "OPENED>COMPLAINT"),
                    erp.posts().stream()
                            .skip(1)
                            .flatMap(post -> steps(post, id).stream())
                            .toList());
            assertEquals(again.body(), administrator.call(() -> webhooks.body(taken.getId())));
            remove(made);
        }
    }

    @Test
    void receiverThatIsGoneShouldBeTurnedOff() throws Exception {
        try (HookReceiver erp = new HookReceiver(410)) {
            Webhooks.Made made = make(erp);
            record(samples.send(null, Samples.address("refuse")).recipientIds().get(0), EventType.COMPLAINT);
            Eventually.get("webhook that is off", () -> Optional.of(get(made)).filter(w -> !w.isActive()));
            assertEquals("word", deliveries(made).get(0).getError());
            record(samples.send(null, Samples.address("refuse")).recipientIds().get(0), EventType.COMPLAINT);
            assertEquals(
                    null,
                    administrator.call(() -> webhooks.waiting().get(made.id())),
                    "nothing is kept for one that is off");
            assertEquals(
                    200,
                    administrator.call(() -> webhooks.tryOut(made.id())).httpStatus(),
                    "trying it works all the same");
            remove(made);
        }
    }

    @Test
    void clerksShouldNotSendOurDataElsewhere() {
        assertThrows(EJBAccessException.class, () -> clerk.call(() -> webhooks.list()));
    }

    private Webhooks.Made make(HookReceiver erp) throws Exception {
        return administrator.call(() -> webhooks.make(
                WebhookDraft.checked("ERP " + UUID.randomUUID(), erp.url(), Set.of(Status.OPENED, Status.COMPLAINT))));
    }

    private Webhook get(Webhooks.Made made) throws Exception {
        return administrator.call(() -> webhooks.get(made.id()));
    }

    private List<Delivery> deliveries(Webhooks.Made made) throws Exception {
        return administrator.call(() -> webhooks.deliveries(made.id(), Slice.first(10)));
    }

    private void remove(Webhooks.Made made) throws Exception {
        administrator.call(() -> {
            webhooks.remove(made.id());
            return null;
        });
    }

    private void record(long id, EventType... types) {
        for (EventType type : types) {
            history.record(id, Fact.of(type, EventSource.REPORT, Instant.now()));
        }
    }

    private static List<String> steps(HookReceiver.Post post, long recipient) {
        try (JsonReader reader = Json.createReader(new StringReader(post.body()))) {
            return reader
                    .readObject()
                    .getJsonObject("data")
                    .getJsonArray("changes")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .filter(c -> c.getJsonNumber("recipientId").longValue() == recipient)
                    .map(c -> c.getString("before") + ">" + c.getString("status"))
                    .toList();
        }
    }

    /** As a receiver works it out for itself. */
    private static String signature(String secret, HookReceiver.Post post) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        String signed =
                post.headers().get("webhook-id") + "." + post.headers().get("webhook-timestamp") + "." + post.body();
        return "v1,"
                + Base64.getEncoder()
                        .encodeToString(mac.doFinal(signed.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
