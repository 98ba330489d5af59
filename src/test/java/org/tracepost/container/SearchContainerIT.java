package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.Customer;
import org.tracepost.delivery.Dispatch;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.MessageFilter;
import org.tracepost.message.MessageRow;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.Slice;
import org.tracepost.template.TemplatePurpose;

/** What a list shows can be searched for. */
@ArquillianTest
class SearchContainerIT {

    private static final Slice TEN = new Slice(0, 10, null, false);
    private final String mark = UUID.randomUUID().toString();
    private final String number = "S-" + mark;

    @Inject
    private Messages messages;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Samples samples;

    @Inject
    private AsClerk clerk;

    private long invoiceMail;
    private long newsletter;

    @BeforeEach
    void send() throws Exception {
        Customer customer = samples.customer("Kunde " + mark);
        long document = samples.invoice(customer, null, number, Samples.line("1", "10", "23"))
                .getId();
        Addressee one = new Addressee(
                customer.getId(),
                customer.getName(),
                customer.getNumber(),
                null,
                "Jan Nowak",
                Samples.address("later"));
        invoiceMail = sent(new MessageDraft(
                TemplatePurpose.INVOICE,
                Locale.ENGLISH,
                "Invoice {{document.number}} from {{company.name}}",
                "Dear {{contact.name}}",
                Map.of("document.number", number, "company.name", "Hanse Marine " + mark),
                document,
                List.of(one),
                List.of(),
                null));
        EmailAddress[] two = {Samples.address("later"), Samples.address("later")};
        newsletter = sent(new MessageDraft(
                TemplatePurpose.MESSAGE,
                Locale.ENGLISH,
                "News " + mark + " for {{contact.name}}",
                "Hello",
                Map.of(),
                null,
                Arrays.stream(two)
                        .map(a -> Addressee.stranger(a, "Jan Kowalski"))
                        .toList(),
                List.of(),
                null));
    }

    @Test
    void messagesShouldBeFoundByTheSubjectThatTheyShow() throws Exception {
        assertEquals(List.of(invoiceMail), found("invoice " + number));
        assertEquals(List.of(invoiceMail), found("FROM hanse marine " + mark));
        assertEquals(List.of(invoiceMail), found("Invoice " + number + " from Hanse Marine " + mark));
        assertEquals(List.of(), found("document.number"), "nobody sees the template");
        assertEquals(
                List.of(newsletter), found("News " + mark + " for …"), "what differs between recipients is left open");
        assertEquals(List.of(newsletter, invoiceMail), found(mark), "newest first");
    }

    @Test
    void messagesShouldBeSortedByTheSubjectThatTheyShow() throws Exception {
        List<MessageRow> rows =
                clerk.call(() -> messages.list(new MessageFilter(mark, null, null), new Slice(0, 10, "subject", true)));
        assertEquals(
                List.of(invoiceMail, newsletter),
                rows.stream().map(MessageRow::id).toList());
    }

    @Test
    void emailsShouldBeFoundByNumberCustomerAndSubject() throws Exception {
        for (String text : List.of(number, "kunde " + mark, "hanse marine " + mark, "invoice " + number + " from")) {
            RecipientFilter filter = new RecipientFilter(null, null, null, text, null);
            List<RecipientRow> rows = clerk.call(() -> messages.recipients(filter, TEN));
            assertEquals(
                    List.of(invoiceMail),
                    rows.stream().map(RecipientRow::messageId).toList(),
                    text);
        }
    }

    private long sent(MessageDraft draft) throws Exception {
        return clerk.call(() -> dispatch.send(draft)).messageId();
    }

    private List<Long> found(String text) throws Exception {
        return clerk.call(() -> messages.list(new MessageFilter(text, null, null), TEN)).stream()
                .map(MessageRow::id)
                .toList();
    }
}
