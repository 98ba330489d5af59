package org.tracepost.platform.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.tracepost.platform.LocalFormats;

/** The cells of a table as they are printed in the reader's language. */
final class PdfCells {

    private final ExportTable table;
    private final NumberFormat amounts;
    private final NumberFormat numbers;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    PdfCells(ExportTable table) {
        this.table = table;
        amounts = NumberFormat.getNumberInstance(table.locale());
        amounts.setMinimumFractionDigits(2);
        amounts.setMaximumFractionDigits(2);
        amounts.setRoundingMode(RoundingMode.HALF_UP);
        numbers = NumberFormat.getIntegerInstance(table.locale());
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(LocalFormats.reader(table.locale()));
        moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocalFormats.reader(table.locale()))
                .withZone(table.zone());
    }

    boolean rightAligned(int column) {
        Cell cell = table.columns().get(column).cell();
        return cell == Cell.NUMBER || cell == Cell.AMOUNT;
    }

    String written(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant moment) {
            return moments.format(moment);
        }
        if (value instanceof LocalDate day) {
            return days.format(day);
        }
        if (value instanceof BigDecimal amount) {
            return amounts.format(amount);
        }
        return value instanceof Number number ? numbers.format(number) : value.toString();
    }
}
