package org.tracepost.attention.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tracepost.attention.Attention;
import org.tracepost.attention.OpenProblem;
import org.tracepost.platform.web.LazyRows;

/** The list on Home of what needs somebody, worst first. */
@Named("attention")
@ViewScoped
public class AttentionBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Attention attention;

    private Long count;
    private transient LazyRows<OpenProblem> rows;

    public LazyRows<OpenProblem> getRows() {
        if (rows == null) {
            rows = new LazyRows<>(this::recount, attention::list, problem -> problem.mail().id());
        }
        return rows;
    }

    private long recount() {
        count = attention.count();
        return count;
    }

    public long getCount() {
        return count == null ? recount() : count;
    }
}
