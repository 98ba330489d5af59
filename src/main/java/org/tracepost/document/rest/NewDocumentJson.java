package org.tracepost.document.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.document.Deadline;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentTerms;
import org.tracepost.document.LineDraft;
import org.tracepost.document.Period;
import org.tracepost.platform.rest.BadRequest;

/**
 * A document as a program writes it. Only kind, customer and lines (or content) are needed.
 *
 * @param deadline the day to pay, to accept or sign, or of the next period; default: as many days after {@code issued}
 *     as is usual for the kind
 */
public record NewDocumentJson(
        String kind,
        String number,
        Long customerId,
        Long contactId,
        String issued,
        String deadline,
        String currency,
        String language,
        String title,
        String content,
        String period,
        String endsOn,
        String paymentReference,
        String note,
        List<LineJson> lines) {

    /** A line; quantity 1, no discount and no tax unless they are given. */
    public record LineJson(
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal taxRate) {

        LineDraft draft(int position) {
            if (unitPrice == null) {
                throw new BadRequest("lines[" + position + "].unitPrice: a number is needed");
            }
            return new LineDraft(
                    description,
                    or(quantity, BigDecimal.ONE),
                    unit,
                    unitPrice,
                    or(discountPercent, BigDecimal.ZERO),
                    or(taxRate, BigDecimal.ZERO),
                    null);
        }

        private static BigDecimal or(BigDecimal given, BigDecimal otherwise) {
            return given == null ? otherwise : given;
        }
    }

    /** @throws BadRequest naming the field that cannot be understood */
    DocumentDraft draft(LocalDate today, String usualCurrency, Locale usualLanguage) {
        DocumentKind of = DocumentKind.find(kind)
                .orElseThrow(() ->
                        new BadRequest("kind: '" + kind + "' should be one of " + List.of(DocumentKind.values())));
        LocalDate from = day("issued", issued).orElse(today);
        LocalDate until =
                day("deadline", deadline).orElse(of.deadline() == Deadline.NONE ? null : from.plusDays(of.usualDays()));
        List<LineDraft> drafts = new ArrayList<>();
        for (LineJson line : lines == null ? List.<LineJson>of() : lines) {
            drafts.add(line.draft(drafts.size()));
        }
        DocumentTerms terms = new DocumentTerms(
                title,
                content,
                of.hasPeriod() ? periodIn() : null,
                day("endsOn", endsOn).orElse(null));
        return new DocumentDraft(
                of,
                number,
                customerId,
                contactId,
                from,
                until,
                Optional.ofNullable(currency).orElse(usualCurrency),
                language == null ? usualLanguage : Locale.forLanguageTag(language),
                paymentReference,
                note,
                drafts,
                terms);
    }

    private Period periodIn() {
        try {
            return period == null ? Period.MONTHLY : Period.valueOf(period.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("period: '" + period + "' should be one of " + List.of(Period.values()));
        }
    }

    private static Optional<LocalDate> day(String field, String text) {
        try {
            return Optional.ofNullable(text).filter(t -> !t.isBlank()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new BadRequest(field + ": '" + text + "' should be a day such as 2026-11-30");
        }
    }
}
