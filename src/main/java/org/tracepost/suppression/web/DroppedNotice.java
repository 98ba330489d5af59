package org.tracepost.suppression.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedMail;
import org.tracepost.suppression.DroppedNews;
import org.tracepost.suppression.Suppressions;

/** Tells whoever pressed Send what was dropped, and why. */
@RequestScoped
public class DroppedNotice {

    @Inject
    private Suppressions suppressions;

    @Inject
    private Page page;

    public void say(@Observes DroppedNews news) {
        if (!news.recipientIds().isEmpty()) {
            List<String> first = suppressions.dropped(news.recipientIds()).stream()
                    .map(this::words)
                    .toList();
            page.warn(
                    "suppression_warn.done",
                    news.recipientIds().size(),
                    news.all(),
                    page.sample(first, news.recipientIds().size()));
        }
    }

    private String words(DroppedMail mail) {
        return mail.who() + " (" + page.text("suppression_cause." + mail.cause())
                + (mail.reason() == null ? "" : ": " + page.text("reason." + mail.reason())) + ")";
    }
}
