package org.tracepost.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a text file: by its byte order mark; else UTF-8 if every byte fits; else one of the two code
 * pages that spreadsheets write in Europe, Windows-1250 (Polish) or 1252 (German, Spanish).
 */
public final class TextEncoding {

    private static final Charset CENTRAL_EUROPE = Charset.forName("windows-1250");
    private static final Charset WESTERN_EUROPE = Charset.forName("windows-1252");

    /** Bytes that are letters in 1250 (ą ł ś ź ż Ą Ł Ś Ź Ż) and signs in 1252 (¹ ³ œ Ÿ ¿ ¥ £ Œ, nothing, ¯). */
    private static final String POLISH_ONLY = "\u00b9\u00b3\u009c\u009f\u00bf\u00a5\u00a3\u008c\u008f\u00af";
    /** ń in 1250, ñ in 1252: ñ always stands before a vowel, ń hardly ever does. */
    private static final char N = '\u00f1';
    /** ę and ć in 1250, ê and æ in 1252. */
    private static final String RATHER_POLISH = "\u00ea\u00e6";

    private static final String VOWELS = "aeiouAEIOU\u00e1\u00e9\u00ed\u00f3\u00fa";

    /** @param text without byte order mark */
    public record Decoded(Charset charset, String text) {

        /** False of what no text has, e.g. a workbook that somebody took for a list. */
        public boolean isText() {
            return text.indexOf('\0') < 0;
        }
    }

    private TextEncoding() {}

    /** @param forced null: it is to be found out */
    public static Decoded decode(byte[] content, Charset forced) {
        Charset charset = forced == null ? detect(content) : forced;
        String text = new String(content, charset);
        return new Decoded(charset, text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static Charset detect(byte[] content) {
        if (startsWith(content, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(content, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : codePage(new String(content, StandardCharsets.ISO_8859_1));
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException anotherEncoding) {
            return false;
        }
    }

    /** @param bytes one character for each byte */
    private static Charset codePage(String bytes) {
        int polish = 0;
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c >= 0x80) {
                polish += evidence(
                        i > 0 ? bytes.charAt(i - 1) : ' ', c, i + 1 < bytes.length() ? bytes.charAt(i + 1) : ' ');
            }
        }
        return polish > 0 ? CENTRAL_EUROPE : WESTERN_EUROPE;
    }

    /** A sign such as £ stands by itself, a letter beside a letter; but see m³ and ¿Qué? */
    private static int evidence(char before, char c, char after) {
        boolean inWord = Character.isLetter(before) || Character.isLetter(after);
        boolean cubicMetre = c == '\u00b3' && before == 'm' && !Character.isLetter(after);
        boolean question = c == '\u00bf' && Character.isUpperCase(after);
        if (!inWord || cubicMetre || question) {
            return 0;
        }
        if (POLISH_ONLY.indexOf(c) >= 0) {
            return 4;
        }
        if (c == N) {
            return VOWELS.indexOf(after) >= 0 ? -2 : 2;
        }
        return RATHER_POLISH.indexOf(c) >= 0 ? 1 : 0;
    }
}
