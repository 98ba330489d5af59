package org.tracepost.intake.parse.einvoice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;

/** What an invoice cannot do without, in either syntax. */
final class Required {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private Required() {}

    static String text(String value, String term) {
        String line = Texts.line(value);
        if (line.isEmpty()) {
            throw missing(term);
        }
        return line;
    }

    static <T> T value(Optional<T> value, String term) {
        return value.orElseThrow(() -> missing(term));
    }

    static String number(String value) {
        return text(value, "number (BT-1)");
    }

    static String buyer(String name) {
        return text(name, "buyer's name (BT-44)");
    }

    static String currency(String value) {
        String code = text(value, "currency (BT-5)").toUpperCase(Locale.ROOT);
        if (!CURRENCY.matcher(code).matches()) {
            throw new DefectException(Problem.BAD_VALUE, "currency (BT-5)", code);
        }
        return code;
    }

    private static DefectException missing(String term) {
        return new DefectException(Problem.MISSING, term);
    }
}
