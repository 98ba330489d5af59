package org.tracepost.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.api.UITable;
import org.primefaces.event.data.SortEvent;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * By which column the list of a page is sorted. It stands in the address as {@code sort=name}, and as
 * {@code sort=-name} the other way round.
 */
@Named
@ViewScoped
public class ListSort implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "sort";
    private static final String DOWN = "-";

    @Inject
    private Page page;

    /** Null: the list's own order. */
    private String column;
    /** Null: it is not opened again as it was left. */
    private String list;

    private String filters;

    /** Until a list says what it is filtered by, that is what its address says. */
    @PostConstruct
    void open() {
        AddressQuery others = new AddressQuery();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .forEach((name, values) -> {
                    if (!name.equals(PARAMETER)) {
                        others.with(name, List.of(values));
                    }
                });
        column = AskedFor.here().text(PARAMETER).orElse(null);
        filters = others.toString();
    }

    /** The whole query of a list that is filtered so. */
    String with(String theList, AddressQuery query) {
        list = theList;
        filters = query.toString();
        return address();
    }

    private String address() {
        String sort = new AddressQuery().with(PARAMETER, column).toString().substring(1);
        return sort.isEmpty() ? filters : filters + (filters.length() > 1 ? "&" : "") + sort;
    }

    /**
     * What a table begins with; null, its own order, also when it has no such column. @param part the table or one of
     * its columns
     */
    public SortMeta of(UIComponent part) {
        UIComponent table = part;
        while (table != null && !(table instanceof UITable<?>)) {
            table = table.getParent();
        }
        return table instanceof UITable<?> its
                ? column(its)
                        .map(c -> SortMeta.builder()
                                .field(c.getField())
                                .order(column.startsWith(DOWN) ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                                .build())
                        .orElse(null)
                : null;
    }

    private Optional<UIColumn> column(UITable<?> table) {
        String field = column == null ? "" : column.startsWith(DOWN) ? column.substring(DOWN.length()) : column;
        return table.getColumns().stream()
                .filter(c -> c.isSortable() && c.isRendered() && field.equals(c.getField()))
                .findFirst();
    }

    /** The clerk sorts by another column, and the address follows. */
    public void follow(SortEvent event) {
        column = event.getSortBy().values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(sort -> (sort.getOrder().isDescending() ? DOWN : "") + sort.getField())
                .orElse(null);
        page.showAddress(list, address());
    }
}
