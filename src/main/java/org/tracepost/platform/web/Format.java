package org.tracepost.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.platform.LocalFormats;

/** Times, days, money and rates as the visitor writes them: in their language and, for moments, in their time zone. */
@Named
@RequestScoped
public class Format {

    /** What stands where there is nothing to tell, such as a rate of nothing. */
    static final String NOTHING = "–";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** Short, because lists are full of it: today only the time of day, else the day with it. */
    public String moment(Instant value) {
        if (value == null) {
            return NOTHING;
        }
        ZoneId zone = visitor.getZone();
        boolean today = LocalDate.ofInstant(value, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
        DateTimeFormatter style = today
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return style.withLocale(reader()).withZone(zone).format(value);
    }

    /** To the second, with the zone of that moment, and in UTC for whoever compares it with a server's log. */
    public String exact(Instant value) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(reader());
        DateTimeFormatter zone = DateTimeFormatter.ofPattern("zzz", reader());
        return value == null
                ? NOTHING
                : day.format(value.atZone(visitor.getZone())) + " " + zone.format(value.atZone(visitor.getZone()))
                        + " · " + utc(value);
    }

    /** The pages write days as the papers do that the clerk holds beside them. */
    private Locale reader() {
        return LocalFormats.reader(visitor.getLocale());
    }

    public Instant getNow() {
        return clock.instant();
    }

    /** The visitor's time zone with what it is ahead of UTC now, such as {@code Europe/Warsaw, UTC+1}. */
    public String getZone() {
        ZoneId zone = visitor.getZone();
        String ahead = "UTC"
                + DateTimeFormatter.ofPattern("x")
                        .withZone(zone)
                        .format(clock.instant())
                        .replaceFirst("^([+-])0", "$1");
        return zone.normalized() instanceof ZoneOffset offset && offset.equals(ZoneOffset.UTC)
                ? "UTC"
                : zone.getId() + ", " + ahead;
    }

    public String utc(Instant value) {
        return value == null ? NOTHING : UTC.format(value);
    }

    public String day(LocalDate value) {
        return value == null
                ? NOTHING
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(reader())
                        .format(value);
    }

    /** Day and month, where the year is clear. */
    public String shortDay(LocalDate value) {
        return DateTimeFormatter.ofPattern("d MMM", reader()).format(value);
    }

    /** With the currency's ISO code: a clerk with customers abroad must not guess which dollar it is. */
    public String money(BigDecimal amount, String currency) {
        if (amount == null) {
            return NOTHING;
        }
        NumberFormat number = NumberFormat.getNumberInstance(visitor.getLocale());
        int digits = currency == null
                ? 2
                : Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        number.setMinimumFractionDigits(digits);
        number.setMaximumFractionDigits(digits);
        number.setRoundingMode(RoundingMode.HALF_UP);
        return number.format(amount) + (currency == null ? "" : " " + currency);
    }

    public String number(Number value) {
        return value == null
                ? NOTHING
                : NumberFormat.getNumberInstance(visitor.getLocale()).format(value);
    }

    /** {@code part} of {@code whole} in per cent; nothing to divide by is no rate, and never 0 %. */
    public String rate(Number part, Number whole) {
        if (part == null || whole == null || whole.longValue() == 0) {
            return NOTHING;
        }
        NumberFormat percent = NumberFormat.getPercentInstance(visitor.getLocale());
        percent.setMaximumFractionDigits(1);
        return percent.format(part.doubleValue() / whole.doubleValue());
    }

    /** A file's size, in KB or MB. */
    public String size(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(visitor.getLocale());
        number.setMaximumFractionDigits(1);
        return bytes < 1_000_000
                ? number.format(Math.max(1, Math.round(bytes / 1000.0))) + " KB"
                : number.format(bytes / 1_000_000.0) + " MB";
    }

    /** A day as {@link #getDayPattern} has it in that language; empty when it is none. */
    public static Optional<LocalDate> typedDay(String text, Locale language) {
        try {
            return Optional.of(LocalDate.parse(
                    text.strip(),
                    DateTimeFormatter.ofPattern(dayPattern(language).replace('y', 'u'))));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** A moment as a browser's own field for day and time has it, in the visitor's zone; empty when it is none. */
    public Optional<Instant> typedMoment(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.strip()).atZone(visitor.getZone()).toInstant());
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    /**
     * How days are typed. In English as ISO 8601 has it: 5/12 is two different days on the two sides of the Atlantic.
     */
    public String getDayPattern() {
        return dayPattern(visitor.getLocale());
    }

    private static String dayPattern(Locale language) {
        return switch (language.getLanguage()) {
            case "de", "pl" -> "dd.MM.yyyy";
            case "es" -> "dd/MM/yyyy";
            default -> "yyyy-MM-dd";
        };
    }
}
