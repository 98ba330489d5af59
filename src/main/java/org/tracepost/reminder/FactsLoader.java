package org.tracepost.reminder;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.customer.ContactRow;
import org.tracepost.customer.Customers;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.DocumentPurposes;
import org.tracepost.suppression.Suppressions;

/** Brings together what decides about the reminders of documents; the same few queries however many they are. */
@Dependent
class FactsLoader {

    @Inject
    private FactsRepository facts;

    @Inject
    private Customers customers;

    @Inject
    private Suppressions suppressions;

    @Inject
    private KindSwitches switches;

    /** By document id; without documents that are reminded of nothing. */
    Map<Long, DocumentFacts> load(Collection<Long> ids) {
        List<FactsRepository.Row> rows = facts.documents(ids).stream()
                .filter(row ->
                        row.dueOn() != null && ReminderKind.of(row.kind()).isPresent())
                .toList();
        Set<Long> customerIds =
                rows.stream().map(FactsRepository.Row::customerId).collect(Collectors.toSet());
        Map<Long, List<ContactRow>> contacts = customers.reachableContacts(customerIds).stream()
                .collect(Collectors.groupingBy(ContactRow::customerId));
        Set<EmailAddress> addresses = contacts.values().stream()
                .flatMap(List::stream)
                .map(ContactRow::email)
                .collect(Collectors.toSet());
        Set<EmailAddress> blocked =
                addresses.isEmpty() ? Set.of() : suppressions.findAll(addresses).keySet();
        Map<Long, List<MailFact>> mails = facts.mails(ids);
        Map<Long, List<DocumentFacts.Done>> done = facts.done(ids);
        Set<ReminderKind> on = switches.on();
        return rows.stream()
                .map(row -> {
                    ReminderKind kind = ReminderKind.of(row.kind()).orElseThrow();
                    return new DocumentFacts(
                            row.id(),
                            kind,
                            row.number(),
                            row.customerId(),
                            row.customerName(),
                            row.state(),
                            row.dueOn(),
                            row.payable(),
                            row.currency(),
                            on.contains(kind),
                            row.muted(),
                            row.pause(),
                            done.getOrDefault(row.id(), List.of()),
                            mails.getOrDefault(row.id(), List.of()),
                            people(row, contacts.getOrDefault(row.customerId(), List.of()), blocked));
                })
                .collect(Collectors.toMap(DocumentFacts::id, Function.identity()));
    }

    /** The document's own contact, or else all who get such documents; the others of those behind them. */
    private static List<ContactFact> people(
            FactsRepository.Row row, List<ContactRow> contacts, Set<EmailAddress> blocked) {
        boolean own = contacts.stream().anyMatch(c -> c.id().equals(row.contactId()));
        return contacts.stream()
                .filter(c -> c.id().equals(row.contactId())
                        || c.receives(DocumentPurposes.of(row.kind()).interest()))
                .map(c -> new ContactFact(
                        c.id(),
                        c.name(),
                        c.email(),
                        c.language(),
                        !own || c.id().equals(row.contactId()),
                        blocked.contains(c.email())))
                .sorted(Comparator.comparing((ContactFact c) -> !c.usual()).thenComparing(ContactFact::id))
                .toList();
    }
}
