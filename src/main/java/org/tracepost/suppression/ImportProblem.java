package org.tracepost.suppression;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * Why a line of an imported list is of no use.
 *
 * @param line where it begins, from 1
 * @param column from 1; 0: the line as a whole
 * @param value what stands there, shortened
 */
public record ImportProblem(int line, int column, Kind kind, String value) {

    /** Pages say it in the reader's language, key {@code suppression_problem.} and the name. */
    public enum Kind {
        NO_ADDRESS("\"{0}\" is not an e-mail address."),
        BAD_UNTIL("\"{0}\" is neither a date such as 2026-12-31 nor a time such as 2026-12-31T08:00:00+01:00."),
        PAST("\"{0}\" is past."),
        TOO_LONG("The reason is longer than 1000 characters."),
        TOO_MANY_COLUMNS(
                "The line has more than three columns: address, reason, until. A header line can name others."),
        BROKEN("A quotation mark is missing or misplaced: from here on the file cannot be read."),
        NO_TEXT_FILE("The file is not text, so it cannot be a CSV file; save it as CSV first."),
        TOO_MANY_LINES("The file has more lines than are read at once: from here on nothing was taken.");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }

    private static final int LONGEST_VALUE = 80;

    static ImportProblem of(int line, int column, Kind kind, String value) {
        return new ImportProblem(
                line,
                column,
                kind,
                value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…");
    }

    /** One English sentence: where and what. */
    public String sentence() {
        return "Line " + line + (column == 0 ? "" : ", column " + column) + ": "
                + new MessageFormat(kind.english, Locale.ROOT).format(new Object[] {value});
    }
}
