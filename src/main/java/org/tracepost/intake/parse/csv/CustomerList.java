package org.tracepost.intake.parse.csv;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.tracepost.intake.parse.Defect;

/**
 * What came of reading a list of customers, for a preview before anything is stored.
 *
 * @param charset the encoding it was read in
 * @param separator {@code ;}, {@code ,} or tab
 * @param columns the columns understood, in their order
 * @param ignored the headers of the others, and of a second column of the same meaning
 * @param rows the usable lines
 * @param problems why the other lines are not, by line; at most {@link #MOST_PROBLEMS}
 * @param defect what is wrong with the file as a whole; then there are no rows
 */
public record CustomerList(
        Charset charset,
        char separator,
        List<Column> columns,
        List<String> ignored,
        List<CustomerRow> rows,
        List<LineProblem> problems,
        Optional<Defect> defect) {

    /** A file with more mistakes than this needs another look, not a longer list. */
    public static final int MOST_PROBLEMS = 1_000;

    public CustomerList {
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** @param column its header as it stands in the file; empty when the whole line is meant */
    public record LineProblem(int line, String column, Defect defect) {

        /** One English sentence: where and what. */
        public String sentence() {
            return "Line " + line + (column.isEmpty() ? "" : ", column \"" + column + "\"") + ": " + defect.sentence();
        }
    }
}
