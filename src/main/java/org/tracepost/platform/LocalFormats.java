package org.tracepost.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * Figures and dates as a reader of one language expects them, for texts that leave the house (PDF, e-mail) and for the
 * days on pages.
 *
 * <p>English without a country is British English here: "05/12/2026" would be read as two different days on the two
 * sides of the Atlantic, "5 Dec 2026" never. Spaces inside a figure are never break points.
 *
 * @param locale the reader's language, with or without a country
 */
public record LocalFormats(Locale locale) {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final int MAX_QUANTITY_DIGITS = 6;

    /** An amount with its currency, e.g. {@code 1.234,56 €}, {@code £1,234.56}, {@code 1 234,56 zł}. */
    public String money(BigDecimal amount, Currency currency) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(reader());
        format.setCurrency(currency);
        setDigits(format, currency);
        return spaced(format.format(amount));
    }

    /** An amount with as many decimals as its currency has, for a table whose head names the currency. */
    public String amount(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getNumberInstance(reader());
        setDigits(format, currency);
        return spaced(format.format(amount));
    }

    /** A price for one unit: like {@link #amount}, but with further decimals where they are needed (0.0375 per kWh). */
    public String unitPrice(BigDecimal price, Currency currency) {
        NumberFormat format = NumberFormat.getNumberInstance(reader());
        setDigits(format, currency);
        format.setMaximumFractionDigits(MAX_QUANTITY_DIGITS);
        return spaced(format.format(price));
    }

    /** A quantity or a number of percent, without trailing zeros. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(reader());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(MAX_QUANTITY_DIGITS);
        return spaced(format.format(number));
    }

    /** A rate such as {@code 23 %}, written as the language writes it. */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getPercentInstance(reader());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(2);
        return spaced(format.format(percent.movePointLeft(2)));
    }

    /** A day in a table, e.g. {@code 5 Dec 2026}, {@code 5 gru 2026}, {@code 05.12.2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(reader())
                .format(day);
    }

    /**
     * A day within a sentence, e.g. {@code 5 December 2026}, {@code 5 grudnia 2026}, {@code 5. Dezember 2026}; day and
     * month stay on one line.
     */
    public String longDate(LocalDate day) {
        String text = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader())
                .format(day);
        return text.replaceFirst(" ", String.valueOf(NO_BREAK_SPACE));
    }

    /** A moment as one keeps it in papers, with its time zone, e.g. {@code 5 Dec 2026, 14:03:20 CET}. */
    public String moment(ZonedDateTime at) {
        return date(at.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern("HH:mm:ss z", reader()).format(at);
    }

    private Locale reader() {
        return reader(locale);
    }

    /** Whose habits count for a language. */
    public static Locale reader(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }

    private static void setDigits(NumberFormat format, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
    }

    /** The JDK writes "PLN1,234.56" where a currency has no sign, and a narrow space (U+202F) that many fonts lack. */
    private static String spaced(String figure) {
        return figure.replace('\u202f', NO_BREAK_SPACE)
                .replaceAll("(?<=\\p{L})(?=[\\d-])", String.valueOf(NO_BREAK_SPACE));
    }
}
