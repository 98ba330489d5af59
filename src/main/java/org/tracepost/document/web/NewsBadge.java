package org.tracepost.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tracepost.document.CustomerNews;

/** How much news nobody has seen, for the menu of every page; asked once a request. */
@Named
@RequestScoped
public class NewsBadge {

    @Inject
    private CustomerNews news;

    private Long count;

    public long getCount() {
        if (count == null) {
            count = news.countUnseen();
        }
        return count;
    }

    /** Somebody has seen something in this request. */
    void forget() {
        count = null;
    }
}
