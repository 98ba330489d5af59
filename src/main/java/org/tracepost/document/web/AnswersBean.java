package org.tracepost.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.document.CustomerNews;
import org.tracepost.document.DocumentAnswer;
import org.tracepost.document.DocumentAnswers;
import org.tracepost.document.DocumentNews;
import org.tracepost.document.NewsRow;

/** What the customer answered to a document, and who of us has seen it. */
@Named
@RequestScoped
public class AnswersBean {

    @Inject
    private DocumentAnswers answers;

    @Inject
    private CustomerNews news;

    private final Map<Long, List<DocumentAnswer>> read = new HashMap<>();
    private final Map<Long, List<NewsRow>> told = new HashMap<>();

    /** Newest first. */
    public List<DocumentAnswer> of(long documentId) {
        return read.computeIfAbsent(documentId, answers::list);
    }

    /** The news of the answer; null when there is none. */
    public NewsRow news(long documentId) {
        return told.computeIfAbsent(documentId, news::of).stream()
                .filter(row -> row.what() != DocumentNews.What.COMMENTED)
                .findFirst()
                .orElse(null);
    }
}
