package org.tracepost.platform.export;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What a table says about itself, whichever form it leaves in.
 *
 * @param title above the table, and the name of the sheet
 * @param remarks below the title: what was filtered, when, the sums. CSV leaves title and remarks out: programs read it
 * @param locale the reader's language
 * @param zone the zone in which moments are written
 */
public record ExportTable(String title, List<String> remarks, List<Column> columns, Locale locale, ZoneId zone) {

    public ExportTable {
        remarks = List.copyOf(remarks);
        columns = List.copyOf(columns);
    }

    /**
     * @param weight how wide it is, in characters of ordinary text
     * @param paper false: it is left out of a PDF, whose pages have no room for everything
     */
    public record Column(String title, Cell cell, int weight, boolean paper) {

        public Column(String title, Cell cell, int weight) {
            this(title, cell, weight, true);
        }
    }
}
