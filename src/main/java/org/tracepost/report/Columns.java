package org.tracepost.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tracepost.platform.Texts;
import org.tracepost.platform.export.Cell;
import org.tracepost.platform.export.ExportTable.Column;

/**
 * The columns of a table with where their values come from.
 *
 * @param <T> a row
 */
final class Columns<T> {

    private final Texts texts;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Object>> values = new ArrayList<>();

    Columns(Texts texts) {
        this.texts = texts;
    }

    /** @param key of the title in the bundle */
    Columns<T> add(String key, Cell cell, int weight, Function<T, Object> value) {
        columns.add(new Column(texts.text(key), cell, weight));
        values.add(value);
        return this;
    }

    /** The column that was added last is left out of a PDF. */
    Columns<T> notOnPaper() {
        Column last = columns.remove(columns.size() - 1);
        columns.add(new Column(last.title(), last.cell(), last.weight(), false));
        return this;
    }

    /** A text that stands in the bundle under a family and the name of a constant. */
    Columns<T> addWord(String key, int weight, String family, Function<T, Enum<?>> value) {
        return add(key, Cell.TEXT, weight, row -> {
            Enum<?> constant = value.apply(row);
            return constant == null ? null : texts.text(family + "." + constant.name());
        });
    }

    List<Column> columns() {
        return columns;
    }

    List<Object> values(T row) {
        List<Object> cells = new ArrayList<>(values.size());
        values.forEach(value -> cells.add(value.apply(row)));
        return cells;
    }
}
