package org.tracepost.document;

import java.time.LocalDate;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.Refusal;

/** Makes one kind of document from another: the lines and people stay, the dates are new. */
final class Conversion {

    private Conversion() {}

    /** @throws Refusal when this kind does not become that one, or the document is not that far or no longer so far */
    static void check(Document from, DocumentKind to) {
        if (!from.getKind().conversions().contains(to) || !from.getKind().life().isConvertible(from.getState())) {
            throw new Refusal("refusal.document_not_convertible", from.getNumber());
        }
    }

    /** @param today the day on which it is made */
    static DocumentDraft draft(Document from, DocumentKind to, LocalDate today) {
        boolean sameWords = to.hasContent() || from.getKind().hasContent();
        Period period = to.hasPeriod() ? from.terms().period().orElse(Period.MONTHLY) : null;
        DocumentTerms terms = new DocumentTerms(
                sameWords || to.hasPeriod() || from.getKind().hasPeriod()
                        ? from.terms().title().orElse(null)
                        : null,
                to.hasContent() ? from.terms().content().orElse(null) : null,
                period,
                null);
        return new DocumentDraft(
                to,
                null,
                from.getCustomer().getId(),
                from.contact().map(c -> c.getId()).orElse(null),
                today,
                deadline(to, today),
                from.getCurrency(),
                from.getLanguage(),
                null,
                null,
                from.getLines().stream().map(DocumentLine::draft).toList(),
                terms);
    }

    /** The invoice of the period of a subscription that begins on a day; its title names the period. */
    static DocumentDraft ofPeriod(Document subscription, LocalDate begins, LocalDate today) {
        LocalDate last = subscription.terms().period().orElseThrow().lastDay(begins, subscription.getIssuedOn());
        LocalFormats formats = new LocalFormats(subscription.getLanguage());
        String days = formats.date(begins) + " – " + formats.date(last);
        return draft(subscription, DocumentKind.INVOICE, today)
                .with(DocumentTerms.titled(subscription
                        .terms()
                        .title()
                        .map(title -> title + ", " + days)
                        .orElse(days)));
    }

    private static LocalDate deadline(DocumentKind kind, LocalDate today) {
        return kind.deadline() == Deadline.NONE ? null : today.plusDays(kind.usualDays());
    }
}
