package org.tracepost.platform;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money as somebody typed it. Stricter than the JDK, which reads the German 20,50 as 2050 for an English
 * reader: groups have three digits, and there are no more decimals than the currency has.
 */
public final class TypedAmount {

    private static final String SPACES = "\\p{Z}";

    private TypedAmount() {}

    /** The amount; empty when it cannot be meant so in this language. */
    public static Optional<BigDecimal> parse(String text, Locale locale, int digits) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        String decimal = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
        Matcher typed = Pattern.compile("(-?)(\\d{1,3}(?:(?:" + group + "|" + SPACES + ")\\d{3})+|\\d+)(?:" + decimal
                        + "(\\d{1," + Math.max(1, digits) + "}))?")
                .matcher(text.strip());
        if (!typed.matches() || typed.group(3) != null && digits == 0) {
            return Optional.empty();
        }
        String whole = typed.group(2).replaceAll("\\D", "");
        return Optional.of(
                new BigDecimal(typed.group(1) + whole + (typed.group(3) == null ? "" : "." + typed.group(3))));
    }

    /** An amount as {@link #parse} reads it again, with at least and at most so many decimals. */
    public static String format(BigDecimal amount, Locale locale, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(amount);
    }
}
