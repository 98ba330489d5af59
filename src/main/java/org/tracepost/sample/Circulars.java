package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customers;
import org.tracepost.message.Addressee;
import org.tracepost.message.Merging;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.Messages;
import org.tracepost.message.WrittenMessage;
import org.tracepost.suppression.Unsubscriptions;
import org.tracepost.template.TemplatePurpose;

/** Messages to all customers of a language. */
@Dependent
class Circulars {

    /** More often of late: so many days. */
    private static final int OFTEN = 120;

    private static final int MONTH = 30;
    private static final int KINDS = 3;
    private static final int UNSUBSCRIBING = 8;

    @Inject
    private Customers customers;

    @Inject
    private CompanyProfile company;

    @Inject
    private Messages messages;

    @Inject
    private Unsubscriptions unsubscriptions;

    private Stage stage;
    private SamplePost post;

    void plan(Stage story, SamplePost samplePost) {
        stage = story;
        post = samplePost;
        int number = 0;
        for (int ago = 4; ago < Stage.DAYS - 30; ago += ago < OFTEN ? MONTH : 2 * MONTH) {
            int which = 1 + number++ % KINDS;
            Instant at = stage.now().minus(Duration.ofDays(ago));
            Words.LANGUAGES.forEach(language -> {
                Instant written = at.plusSeconds(60L * Words.LANGUAGES.indexOf(language));
                stage.agenda().at(written, () -> send(which, language, written));
            });
        }
    }

    private void send(int which, Locale language, Instant at) {
        WrittenMessage written = post.send(draft(which, language, Integer.MAX_VALUE), at, Optional.empty());
        if (stage.chance().in(UNSUBSCRIBING)) {
            long id = stage.chance().of(written.recipientIds());
            stage.agenda()
                    .at(
                            at.plus(stage.chance().hours(2, 20)),
                            () -> unsubscriptions.unsubscribe(messages.getRecipient(id), "one-click"));
        }
    }

    /** To those who read this language, at most so many. */
    MessageDraft draft(int which, Locale language, int most) {
        List<House> houses = stage.houses().stream()
                .filter(house -> house.language().equals(language))
                .toList();
        List<Addressee> all = customers
                .contacts(houses.stream()
                        .flatMap(h -> h.residents().stream())
                        .map(House.Resident::contactId)
                        .toList())
                .stream()
                .filter(contact -> Objects.nonNull(contact.email()))
                .map(contact -> addressee(contact, houses))
                .limit(most)
                .toList();
        return new MessageDraft(
                TemplatePurpose.MESSAGE,
                language,
                stage.words().of(language, "news." + which + ".subject"),
                stage.words().of(language, "news." + which),
                Merging.values(language, company.get().details(), "").all(),
                null,
                all,
                List.of(),
                null);
    }

    private static Addressee addressee(ContactRow contact, List<House> houses) {
        String number = houses.stream()
                .filter(h -> h.id() == contact.customerId())
                .map(House::number)
                .findFirst()
                .orElseThrow();
        return new Addressee(
                contact.customerId(), contact.customerName(), number, contact.id(), contact.name(), contact.email());
    }
}
