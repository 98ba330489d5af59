package org.tracepost.attention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tracepost.attention.Attention;
import org.tracepost.attention.OpenProblem;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.LazyRows;

/** The list on Home of what needs somebody, worst first. */
@Named("attention")
@ViewScoped
public class AttentionBean implements Serializable {

    private static final long serialVersionUID = 1L;
    /** As many as the table shows at first. */
    private static final Slice FIRST = new Slice(0, 10, null, true);

    @Inject
    private Attention attention;

    private Long count;
    /** The first page came along with the number, and is shown once. */
    private transient List<OpenProblem> first;
    private transient LazyRows<OpenProblem> rows;

    public LazyRows<OpenProblem> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(this::getCount, this::load, problem -> problem.mail().id());
        }
        return rows;
    }

    private List<OpenProblem> load(Slice slice) {
        List<OpenProblem> known = slice.equals(FIRST) ? first : null;
        first = null;
        return known == null ? look(slice) : known;
    }

    private List<OpenProblem> look(Slice slice) {
        Attention.Page page = attention.page(slice);
        count = page.all();
        return page.problems();
    }

    public long getCount() {
        if (count == null) {
            first = look(FIRST);
        }
        return count;
    }
}
