package org.tracepost.bounce.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.tracepost.bounce.BounceReport;
import org.tracepost.bounce.BounceReportRow;
import org.tracepost.bounce.Doubt;
import org.tracepost.message.Verdict;
import org.tracepost.platform.VisibleText;
import org.tracepost.platform.web.Page;

/** Says in the visitor's words what a report came to. */
@Named
@RequestScoped
public class ReportWords {

    @Inject
    private Page page;

    /** What a stranger wrote, with everything shown that could hide or turn round the rest. */
    public String shown(String text) {
        return text == null ? "" : VisibleText.of(text);
    }

    /** Why it changed nothing, or why it could not be read: one sentence, or nothing. */
    public String why(Doubt doubt, String explanation) {
        String words = known("bounce_why." + explanation);
        if (doubt == null
                || doubt == Doubt.NO_FACT
                || doubt == Doubt.NO_TOKEN
                        && !words.isEmpty()
                        && !Doubt.NO_TOKEN.name().equals(explanation)) {
            return !words.isEmpty() ? words : doubt == null ? shown(explanation) : page.text("report_doubt." + doubt);
        }
        return page.text("report_doubt." + doubt);
    }

    /** The same for a row of a list; a complaint that names nobody says so. */
    public String whyOf(BounceReportRow row) {
        return row.kind() == BounceReport.Kind.COMPLAINT && row.address() == null && row.doubt() == Doubt.NO_TOKEN
                ? page.text("bounce_view.complaint_nobody")
                : why(row.doubt(), row.explanation());
    }

    /** E.g. "Bounced: the mailbox is full (soft, 4.2.2)". */
    public String verdict(Verdict v) {
        String what = page.text("verdict." + v.type());
        String reason = v.reason() == null ? "" : ": " + page.text("reason." + v.reason());
        String hard = v.reason() == null ? "" : page.text(v.hard() ? "verdict.hard" : "verdict.soft");
        String detail = List.of(hard, v.status() == null ? "" : v.status()).stream()
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
        return what + reason + (detail.isEmpty() ? "" : " (" + detail + ")");
    }

    /** Several verdicts; in their place what became of the report when there are none. */
    public String verdicts(List<Verdict> verdicts, BounceReport.State state) {
        return verdicts.isEmpty()
                ? page.text("report_state." + state)
                : verdicts.stream().map(this::verdict).collect(Collectors.joining("; "));
    }

    private String known(String key) {
        String words = page.text(key);
        return words.equals(key) ? "" : words;
    }
}
