package org.tracepost.report;

import jakarta.ejb.ApplicationException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tracepost.document.DocumentFilter;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;

/**
 * What a report is asked for, as it stands in an address: the same words on pages, in exports and over REST, so that a
 * view can be shared, exported and fetched.
 *
 * @param values the parameters by name; what is not given is empty
 * @param zone whose days the period is counted in
 * @param today of whoever asks
 */
public record ReportAsk(Function<String, List<String>> values, ZoneId zone, LocalDate today) {

    /** Documents of all kinds. */
    public static final String ANY_KIND = "ALL";

    /**
     * The e-mails about documents: of invoices when no kind is asked for. @throws BadAsk naming the parameter and what
     * it should be
     */
    public MailFilter mails() {
        return new MailFilter(
                from(),
                until(),
                true,
                kind(DocumentKind.INVOICE),
                number("customer"),
                statuses(),
                text("sender"),
                null,
                null,
                null,
                null);
    }

    /** E-mails of any sort that came back. */
    public MailFilter cameBack() {
        return MailFilter.cameBack(
                from(),
                until(),
                kind(null),
                number("customer"),
                constant("reason", FailureReason.class).orElse(null),
                text("domain") == null ? null : text("domain").toLowerCase(Locale.ROOT));
    }

    /** The recipients of one message; the page of a message calls the search {@code q}. */
    public MailFilter recipients() {
        Long message = number("message");
        if (message == null) {
            throw new BadAsk("message: the number of a message is missing");
        }
        return MailFilter.ofMessage(message, statuses(), text("q"));
    }

    /** Documents of one kind; the list of documents calls the search {@code q}. */
    public DocumentFilter documents() {
        return new DocumentFilter(
                constant("kind", DocumentKind.class).orElse(DocumentKind.INVOICE),
                text("q"),
                constant("state", DocumentState.class).orElse(null),
                number("customer"),
                null,
                null,
                "true".equals(text("waiting")) ? Boolean.FALSE : null);
    }

    public DebtFilter debts(boolean opened) {
        return new DebtFilter(opened, number("customer"), "true".equals(text("overdue")) ? today : null);
    }

    public Period period() {
        return constant("period", Period.class)
                .orElse(text("from") != null || text("to") != null ? Period.DAYS : Period.DAYS_30);
    }

    /** The first day; empty: from the beginning. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(period().from(today, day("from")));
    }

    /** The last day; empty: until now. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(period().until(today, day("to")));
    }

    private Instant from() {
        return firstDay().map(day -> day.atStartOfDay(zone).toInstant()).orElse(null);
    }

    private Instant until() {
        return lastDay()
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(null);
    }

    private DocumentKind kind(DocumentKind usual) {
        return ANY_KIND.equalsIgnoreCase(text("kind"))
                ? null
                : constant("kind", DocumentKind.class).orElse(usual);
    }

    private List<Status> statuses() {
        return values.apply("status").stream()
                .filter(value -> !value.isBlank())
                .map(value -> constant("status", value, Status.class))
                .toList();
    }

    private Long number(String name) {
        String text = text(name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new BadAsk(name + ": '" + text + "' should be a number");
        }
    }

    private LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadAsk(name + ": '" + text + "' should be a day such as 2026-11-30");
        }
    }

    private <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return Optional.ofNullable(text(name)).map(text -> constant(name, text, type));
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadAsk(name + ": '" + text + "' should be one of " + Arrays.toString(type.getEnumConstants()));
        }
    }

    /** Null: not given, or blank. */
    public String text(String name) {
        return values.apply(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** A parameter that makes no sense. */
    @ApplicationException(rollback = true)
    public static final class BadAsk extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        BadAsk(String message) {
            super(message);
        }
    }
}
