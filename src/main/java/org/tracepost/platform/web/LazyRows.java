package org.tracepost.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.primefaces.component.api.UIPageableData;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tracepost.platform.Slice;

/**
 * Rows of a lazy table out of a service's page query: the database sorts, filters and pages. The table's columns carry
 * the service's own sort names in their {@code field}.
 *
 * <p>How many rows there are is asked only when the page that was read does not tell. Of more than
 * {@value Slice#COUNTED} the table says "10,000+" and pages no further: to count them all would take longer than to
 * read the page.
 *
 * @param <T> a row: a flat projection
 */
public class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;
    private static final String TOTAL = "{totalRecords}";

    private final transient LongSupplier counter;
    private final transient Function<Slice, List<T>> loader;
    private final transient Function<T, Object> key;

    /** @param counter how many there are, exact up to {@value Slice#COUNTED}; any greater number means more */
    public LazyRows(LongSupplier counter, Function<Slice, List<T>> loader, Function<T, Object> key) {
        this.counter = counter;
        this.loader = loader;
        this.key = key;
    }

    /** Not known yet: {@link #load} tells. */
    @Override
    public int count(Map<String, FilterMeta> filters) {
        return 0;
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        SortMeta sort =
                sorts.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
        List<T> rows = read(first, size, sort);
        if (rows.size() < size && (first == 0 || !rows.isEmpty())) {
            tell(first + rows.size());
            return rows;
        }
        long all = counter.getAsLong();
        tell(all);
        return rows.isEmpty() && all > 0 ? read(lastPage(size), size, sort) : rows;
    }

    /** Where the table stands now that the page it stood on is gone. */
    private int lastPage(int size) {
        int first = (getRowCount() - 1) / size * size;
        table().ifPresent(table -> table.setFirst(first));
        return first;
    }

    private static Optional<UIPageableData> table() {
        return UIComponent.getCurrentComponent(FacesContext.getCurrentInstance()) instanceof UIPageableData table
                ? Optional.of(table)
                : Optional.empty();
    }

    private List<T> read(int first, int size, SortMeta sort) {
        return loader.apply(
                sort == null
                        ? new Slice(first, size, null, true)
                        : new Slice(
                                first, size, sort.getField(), !sort.getOrder().isDescending()));
    }

    private void tell(long all) {
        setRowCount((int) Math.min(Slice.COUNTED, all));
        table().filter(table -> table.getCurrentPageReportTemplate() != null)
                .ifPresent(table -> table.setCurrentPageReportTemplate(report(
                        table.getCurrentPageReportTemplate(),
                        all,
                        FacesContext.getCurrentInstance().getViewRoot().getLocale())));
    }

    /** The paginator's words for that many rows, whatever they were for as many as there were before. */
    static String report(String template, long all, Locale locale) {
        String many = NumberFormat.getIntegerInstance(locale).format(Slice.COUNTED) + "+";
        return all > Slice.COUNTED ? template.replace(TOTAL, many) : template.replace(many, TOTAL);
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(key.apply(row));
    }

    @Override
    public T getRowData(String rowKey) {
        List<T> rows = getWrappedData();
        return rows == null
                ? null
                : rows.stream()
                        .filter(row -> getRowKey(row).equals(rowKey))
                        .findFirst()
                        .orElse(null);
    }
}
