package org.tracepost.attention.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.primefaces.PrimeFaces;
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
    /** What was sent again a moment ago is mostly settled by then. */
    private static final Duration WATCHED = Duration.ofMinutes(5);

    @Inject
    private Attention attention;

    @Inject
    private Clock clock;

    private Instant opened;
    private Long count;
    /** The first page came along with the number, and is shown once. */
    private transient List<OpenProblem> first;

    private transient LazyRows<OpenProblem> rows;

    @PostConstruct
    void open() {
        opened = clock.instant();
    }

    /** True while what was just done may still empty the list by itself. */
    public boolean isWatching() {
        return opened.isAfter(clock.instant().minus(WATCHED));
    }

    /** Draws the list and its number anew together, and only when there is another number. */
    public void follow() {
        if (!Long.valueOf(attention.count()).equals(count)) {
            count = null;
            PrimeFaces.current().ajax().update("attentionForm:problems", "attentionCount");
        }
    }

    public LazyRows<OpenProblem> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(
                    this::getCount, this::load, problem -> problem.mail().id());
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
