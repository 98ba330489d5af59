package org.tracepost.intake.parse.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column of a list of addresses is called in a text that is written from it. */
final class AddressColumn {

    private static final int LONGEST = 40;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private AddressColumn() {}

    /** {@code voucher_code} for "Voucher code"; empty when nothing of the header is left. */
    static String key(String header) {
        String plain = header.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("æ", "ae");
        String key = NO_WORD.matcher(ACCENT.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                        .replaceAll(""))
                .replaceAll("_")
                .replaceAll("^_+|_+$", "");
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }
}
