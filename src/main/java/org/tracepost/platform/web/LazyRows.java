package org.tracepost.platform.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tracepost.platform.Slice;

/**
 * Rows of a lazy table out of a service's page query: the database sorts, filters and pages. The table's columns carry the service's
 * own sort names in their {@code field}.
 *
 * @param <T> a row: a flat projection
 */
public class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    private final transient LongSupplier counter;
    private final transient Function<Slice, List<T>> loader;
    private final transient Function<T, Object> key;

    public LazyRows(LongSupplier counter, Function<Slice, List<T>> loader, Function<T, Object> key) {
        this.counter = counter;
        this.loader = loader;
        this.key = key;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) Math.min(Integer.MAX_VALUE, counter.getAsLong());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        SortMeta sort = sorts.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        return loader.apply(sort == null ? new Slice(first, size, null, true)
                : new Slice(first, size, sort.getField(), !sort.getOrder().isDescending()));
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }

    @Override
    public T getRowData(String rowKey) {
        List<T> rows = getWrappedData();
        return rows == null ? null : rows.stream().filter(row -> getRowKey(row).equals(rowKey)).findFirst().orElse(null);
    }
}
