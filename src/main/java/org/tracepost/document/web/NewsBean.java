package org.tracepost.document.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tracepost.document.CustomerNews;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentNews;
import org.tracepost.document.Documents;
import org.tracepost.document.NewsRow;
import org.tracepost.platform.web.Page;

/**
 * What customers did and nobody has seen yet, on the page a day begins with. What comes in meanwhile shows when the
 * page is opened again.
 */
@Named
@ViewScoped
public class NewsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @Inject
    private CustomerNews news;

    @Inject
    private NewsBadge badge;

    @Inject
    private Documents documents;

    @Inject
    private Page page;

    private transient List<NewsRow> rows;
    private long newest;
    private long count;

    @PostConstruct
    void read() {
        rows = news.unseen(SHOWN);
        count = badge.getCount();
        newest = rows.stream().mapToLong(NewsRow::id).max().orElse(0);
    }

    public void see(long id) {
        news.see(id);
        badge.forget();
        read();
    }

    /** All that stood here, and what is older; not what came since. */
    public void seeAll() {
        news.seeAll(newest);
        badge.forget();
        read();
    }

    public String open(NewsRow row) {
        news.see(row.id());
        return page.go("/document/view") + "&id=" + row.documentId()
                + (row.what() == DocumentNews.What.COMMENTED ? "&tab=comments" : "");
    }

    public String makeInvoice(NewsRow row) {
        Document made = documents.convert(row.documentId(), DocumentKind.INVOICE);
        news.see(row.id());
        return page.redirectTo(
                "/document/view", made.getId(), "document_view.info.made", made.getNumber(), row.number());
    }

    public List<NewsRow> getRows() {
        if (rows == null) {
            read();
        }
        return rows;
    }

    public long getCount() {
        return count;
    }
}
