package org.tracepost.attention.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tracepost.attention.OpenProblem;
import org.tracepost.attention.Urgency;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;

/** What is the matter, in the clerk's words. */
@Named("problemWords")
@RequestScoped
public class ProblemWords {

    @Inject
    private Page page;

    @Inject
    private Format format;

    /** Why, or when nobody knows that, what became of it. */
    public String cause(OpenProblem problem) {
        if (problem.urgency() == Urgency.NEVER_OPENED) {
            return page.text("attention.never_opened");
        }
        RecipientRow mail = problem.mail();
        return mail.reason() == null ? page.text("status_help." + mail.status()) : page.text("reason." + mail.reason());
    }

    public String retried(OpenProblem problem) {
        return problem.retry()
                .map(retry -> retry.plannedFor() == null
                        ? page.text("attention.retried", format.moment(retry.writtenAt()))
                        : page.text("attention.retry_planned", format.moment(retry.plannedFor())))
                .orElse("");
    }
}
