package org.tracepost.platform.export;

/** Keeps a spreadsheet from running what is only text: addresses, names and notes come from anybody. */
public final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r\n";

    private FormulaGuard() {}

    /** The text with an apostrophe before it when a spreadsheet that reads CSV would take it for a formula. */
    public static String safe(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
