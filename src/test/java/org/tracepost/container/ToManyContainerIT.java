package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.audience.AudienceFilter;
import org.tracepost.audience.Audiences;
import org.tracepost.audience.FileAudience;
import org.tracepost.audience.Match;
import org.tracepost.audience.Member;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.Customers;
import org.tracepost.customer.Interest;
import org.tracepost.delivery.Dispatch;
import org.tracepost.delivery.MailFactory;
import org.tracepost.delivery.SecondRound;
import org.tracepost.document.Document;
import org.tracepost.document.Documents;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Addressee;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;
import org.tracepost.message.WrittenMessage;
import org.tracepost.platform.Slice;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;
import org.tracepost.template.TemplatePurpose;

/** Messages to many: who gets them, who wants none, and whom they are sent again. */
@ArquillianTest
class ToManyContainerIT {

    @Inject
    private Dispatch dispatch;

    @Inject
    private SecondRound round;

    @Inject
    private Messages messages;

    @Inject
    private MailFactory mails;

    @Inject
    private RecipientHistory history;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Audiences audiences;

    @Inject
    private Customers customers;

    @Inject
    private Documents documents;

    @Inject
    private Samples samples;

    @Inject
    private Database database;

    @Inject
    private AsClerk clerk;

    @Test
    void unsubscribingShouldKeepMessagesToManyAwayAndNothingElse() throws Exception {
        EmailAddress one = Samples.address("later");
        EmailAddress other = Samples.address("later");
        long first = samples.send(null, one, other).recipientIds().get(0);
        String page = "/t/u/" + clerk.call(() -> messages.getRecipient(first)).getWebToken();
        Web web = new Web();
        assertEquals(200, web.get(page).statusCode());
        assertTrue(unsubscribed(one).isEmpty(), "whoever only looks unsubscribes nobody");
        assertEquals(
                200, web.post(page, Map.of("List-Unsubscribe", "One-Click")).statusCode());
        assertEquals(
                200, web.post(page, Map.of("List-Unsubscribe", "One-Click")).statusCode());
        SuppressionRow entry = unsubscribed(one).get(one);
        assertEquals(SuppressionCause.UNSUBSCRIBED, entry.cause());
        assertEquals(first, entry.recipientId());
        assertEquals(
                1,
                clerk.call(() -> messages.events(first)).stream()
                        .filter(e -> e.getType() == EventType.UNSUBSCRIBED)
                        .count());

        WrittenMessage next = samples.send(null, one, other);
        assertEquals(List.of(next.recipientIds().get(0)), next.droppedIds());
        RecipientEvent dropped = clerk
                .call(() -> messages.events(next.recipientIds().get(0)))
                .stream()
                .filter(e -> e.getType() == EventType.DROPPED)
                .findFirst()
                .orElseThrow();
        assertEquals(entry.id(), dropped.getRefersTo());
        assertEquals(
                0,
                database.number(
                        "select count(*) from trouble where recipient_id = ?",
                        next.recipientIds().get(0)),
                "nothing that needs a clerk");
        assertEquals(List.of(), samples.send(null, one).droppedIds(), "a letter to one");
        Document invoice = samples.invoice(
                samples.customer("Unsubscribed " + one.localPart()), null, null, Samples.line("1", "50", "23"));
        assertEquals(List.of(), samples.send(invoice.getId(), one, other).droppedIds(), "invoices still come");

        clerk.call(() -> {
            suppressions.lift(entry.id(), "asked for it on the phone");
            return null;
        });
        assertEquals(List.of(), samples.send(null, one, other).droppedIds());
    }

    @Test
    void unsubscribePageShouldTakeItBackAndKnowOnlyMessagesToMany() throws Exception {
        EmailAddress one = Samples.address("later");
        String page = "/t/u/"
                + clerk.call(() -> messages.getRecipient(samples.send(null, one, Samples.address("later"))
                                .recipientIds()
                                .get(0)))
                        .getWebToken();
        Web web = new Web();
        assertEquals(303, web.post(page, Map.of("want", "none")).statusCode());
        assertFalse(unsubscribed(one).isEmpty());
        assertEquals(303, web.post(page, Map.of("want", "again")).statusCode());
        assertTrue(unsubscribed(one).isEmpty());
        web.post(page, Map.of("anything", "else"));
        assertTrue(unsubscribed(one).isEmpty());
        String letter = "/t/u/"
                + clerk.call(() -> messages.getRecipient(
                                samples.send(null, one).recipientIds().get(0)))
                        .getWebToken();
        assertEquals(404, web.get(letter).statusCode());
        assertEquals(
                404, web.post(letter, Map.of("List-Unsubscribe", "One-Click")).statusCode());
        assertTrue(unsubscribed(one).isEmpty());
    }

    @Test
    void secondRoundShouldReachWhoWasNotReachedAtTheirAddressOfTodayOnce() throws Exception {
        Customer customer = samples.customer("Second round " + UUID.randomUUID());
        Contact moved = samples.contact(customer, Samples.address("later"));
        Contact gone = samples.contact(customer, Samples.address("later"));
        Contact full = samples.contact(customer, Samples.address("later"));
        Contact fine = samples.contact(customer, Samples.address("later"));
        WrittenMessage written =
                clerk.call(() -> dispatch.send(draft("News", List.of(moved, gone, full, fine), Map.of("code", "X1"))));
        long id = written.messageId();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        history.record(written.recipientIds().get(0), failed(FailureReason.MAILBOX_UNKNOWN, true, now));
        history.record(written.recipientIds().get(1), failed(FailureReason.MAILBOX_UNKNOWN, true, now));
        history.record(written.recipientIds().get(2), failed(FailureReason.MAILBOX_FULL, false, now));
        history.record(written.recipientIds().get(3), Fact.of(EventType.DELIVERED, EventSource.REPORT, now));
        EmailAddress better = Samples.address("later");
        clerk.call(() -> {
            customers.changeContact(
                    moved.getId(), new ContactDetails("Jan Kowalski", better.toString(), null, null, Interest.all()));
            return null;
        });
        assertEquals(Map.of(Status.BOUNCED, new SecondRound.Group(2, 1, 1, 0)), clerk.call(() -> round.plan(id)));

        SecondRound.Result result = clerk.call(() -> round.send(id, List.of(Status.BOUNCED), false, "round-1"));
        assertEquals(new SecondRound.Result(2, List.of(), false), result);
        assertTrue(clerk.call(() -> round.send(id, List.of(Status.BOUNCED), false, "round-1"))
                .repeated());
        assertEquals(
                0,
                clerk.call(() -> round.send(id, List.of(Status.BOUNCED), false, null))
                        .sent(),
                "they were sent it again");
        List<RecipientRow> again =
                clerk.call(() -> messages.recipients(RecipientFilter.ofMessage(id), Slice.first(10))).stream()
                        .filter(row -> row.repeatsId() != null)
                        .toList();
        assertEquals(
                Set.of(better.toString(), full.email().orElseThrow().toString()),
                again.stream().map(row -> row.address().toString()).collect(Collectors.toSet()));
        assertTrue(
                clerk.call(() -> mails.show(again.get(0).id()).text()).contains("code X1"),
                "with what their fields held");
    }

    @Test
    void findShouldKnowTagLanguageLeadInterestAndOverdueInvoices() throws Exception {
        String mark = "Audience" + UUID.randomUUID().toString().substring(0, 8);
        Customer owing = samples.customer(mark + " first, owing");
        Customer other = samples.customer(mark + " second");
        Contact anna = samples.contact(owing, Samples.address("later"));
        Contact eva = clerk.call(() -> customers.addContact(
                other.getId(),
                new ContactDetails(
                        "Eva", Samples.address("later").toString(), null, Locale.GERMAN, Set.of(Interest.OFFERS))));
        clerk.call(() -> customers.addContact(
                other.getId(), new ContactDetails("No address", null, null, null, Interest.all())));
        clerk.call(() -> {
            customers.tag(owing.getId(), List.of(mark, "Old"));
            customers.tag(owing.getId(), List.of(mark));
            customers.tag(other.getId(), List.of(mark.toUpperCase(Locale.ROOT)));
            return null;
        });
        Document invoice = samples.invoice(owing, anna, null, Samples.line("1", "10", "23"));
        clerk.call(() -> {
            documents.issue(invoice.getId());
            return null;
        });
        assertEquals(
                List.of(anna.getId(), eva.getId()),
                found(new AudienceFilter(null, null, mark, null, null, false)),
                "one spelling of a tag");
        assertEquals(
                List.of(anna.getId(), eva.getId()), found(new AudienceFilter(mark, null, null, false, null, false)));
        assertEquals(List.of(), found(new AudienceFilter(mark, null, null, true, null, false)));
        assertEquals(List.of(eva.getId()), found(new AudienceFilter(mark, Locale.GERMAN, null, null, null, false)));
        assertEquals(
                List.of(anna.getId()), found(new AudienceFilter(mark, null, null, null, Interest.INVOICES, false)));
        assertEquals(List.of(anna.getId()), found(new AudienceFilter(mark, null, null, null, null, true)));
        assertEquals(2, clerk.call(() -> customers.count(new CustomerFilter(null, null, mark))));
        assertEquals(
                List.of(anna.getId(), eva.getId()),
                clerk.call(() -> audiences.all(new AudienceFilter(null, null, mark, null, null, false))).stream()
                        .map(Member::contactId)
                        .toList());

        byte[] file = ("e-mail;name;code\n"
                        + anna.email().orElseThrow().toString().toUpperCase(Locale.ROOT)
                        + ";;X1\nnew@stranger.example;New;X2\n")
                .getBytes(StandardCharsets.UTF_8);
        FileAudience people = clerk.call(() -> audiences.read(file));
        assertEquals(
                List.of(anna.getId()),
                people.members().stream()
                        .map(Member::contactId)
                        .filter(Objects::nonNull)
                        .toList());
        assertEquals(
                List.of("X1", "X2"),
                people.members().stream()
                        .map(member -> member.own().get("code"))
                        .toList());
    }

    private List<Long> found(AudienceFilter filter) throws Exception {
        return clerk.call(() -> audiences.find(filter)).stream()
                .map(Match::contactId)
                .toList();
    }

    private Map<EmailAddress, SuppressionRow> unsubscribed(EmailAddress address) throws Exception {
        return clerk.call(() -> suppressions.unsubscribed(List.of(address)));
    }

    private static MessageDraft draft(String subject, List<Contact> to, Map<String, String> own) {
        List<Addressee> addressees = to.stream()
                .map(c -> new Addressee(
                        c.getCustomer().getId(),
                        "Customer",
                        "1",
                        c.getId(),
                        c.getName(),
                        c.email().orElseThrow(),
                        own))
                .toList();
        return new MessageDraft(
                TemplatePurpose.MESSAGE,
                Locale.ENGLISH,
                subject,
                "Dear customer,\n\ncode {{own.code}}",
                Map.of(),
                null,
                addressees,
                List.of(),
                null,
                Instant.now().plus(1, ChronoUnit.DAYS));
    }

    private static Fact failed(FailureReason reason, boolean hard, Instant at) {
        return Fact.of(EventType.FAILED, EventSource.REPORT, at).withReason(reason, hard, "test");
    }
}
