package org.tracepost.bounce.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tracepost.bounce.parse.AddressChange;
import org.tracepost.bounce.parse.AutoReply;
import org.tracepost.bounce.parse.ChallengeMail;
import org.tracepost.bounce.parse.ComplaintReport;
import org.tracepost.bounce.parse.DeliveryAction;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.RecipientReport;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReturnedMessage;
import org.tracepost.bounce.parse.Unrecognised;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.mail.StatusCode;
import org.tracepost.platform.VisibleText;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;

/** What Tracepost understands of a report, in plain sentences with the details beside them. */
@Named
@RequestScoped
public class ReportFindings {

    private static final int MOST = 50;

    @Inject
    private Page page;

    @Inject
    private Format format;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Detail> details = new ArrayList<>();

    /**
     * What it says about one address.
     *
     * @param group colour and icon follow from it: {@code progress}, {@code arrived}, {@code read} or {@code problem}
     */
    public record Finding(String sentence, String address, String group, String icon, List<Detail> details) {}

    /** @param key of the label in the bundle */
    public record Detail(String key, String value) {}

    void read(Report report) {
        findings.clear();
        details.clear();
        if (report instanceof DeliveryReport delivery) {
            delivery.recipients().stream()
                    .limit(MOST)
                    .map(r -> finding(delivery, r))
                    .forEach(findings::add);
            add(details, "bounce_view.form", Optional.of(delivery.reader()));
            add(details, "bounce_view.reporting", delivery.reportingMta());
            add(details, "bounce_view.arrived", delivery.arrivalDate().map(format::utc));
            add(details, "bounce_view.envelope_id", delivery.originalEnvelopeId());
        } else if (report instanceof ComplaintReport complaint) {
            findings.add(complaint(complaint));
        } else if (report instanceof ReadReceipt receipt) {
            findings.add(receipt(receipt));
        } else if (report instanceof AutoReply reply) {
            findings.add(autoReply(reply));
        } else if (report instanceof AddressChange notice) {
            findings.add(new Finding(
                    page.text("event.ADDRESS_CHANGE", VisibleText.of(notice.newAddress())),
                    VisibleText.of(notice.oldAddress()),
                    "problem",
                    "pi-at",
                    knownBy(notice.rule())));
        } else if (report instanceof ChallengeMail challenge) {
            findings.add(new Finding(
                    page.text("event.CHALLENGED"),
                    VisibleText.of(challenge.arrival().sender()),
                    "problem",
                    "pi-shield",
                    knownBy(challenge.rule())));
        } else if (report instanceof Unrecognised unknown) {
            findings.add(new Finding(
                    page.text("bounce_why." + unknown.why()), "", "progress", "pi-question-circle", List.of()));
        }
        returned(report.returned());
        add(
                details,
                "bounce_view.came_to",
                Optional.of(String.join(
                        ", ", report.arrival().recipients().stream().limit(5).toList())));
        add(details, "bounce_view.answers", report.arrival().answers().stream().findFirst());
    }

    private Finding finding(DeliveryReport report, RecipientReport r) {
        List<Detail> about = new ArrayList<>();
        add(about, "timeline.words", Optional.of(r.reply().words()));
        add(about, "timeline.reply_code", r.reply().replyCode().map(String::valueOf));
        add(about, "timeline.status_code", r.status().map(StatusCode::toString));
        add(about, "bounce_view.remote", r.remoteMta());
        add(
                about,
                "bounce_view.forwarded_to",
                r.originalRecipient().isPresent()
                        ? r.finalRecipient()
                                .filter(f -> !f.equalsIgnoreCase(
                                        r.originalRecipient().get()))
                        : Optional.empty());
        add(about, "bounce_view.last_attempt", r.lastAttempt().map(format::utc));
        add(about, "bounce_view.retry_until", r.willRetryUntil().map(format::utc));
        add(about, "timeline.rule", r.verdict().map(FailureVerdict::rule));
        return new Finding(
                sentence(r),
                VisibleText.of(r.originalRecipient().or(r::finalRecipient).orElse("")),
                group(r.action()),
                icon(r.action()),
                about);
    }

    private String sentence(RecipientReport r) {
        String what = page.text("report_action." + r.action());
        return r.verdict()
                .map(v -> what + ": " + page.text("reason." + v.reason())
                        + (r.action() == DeliveryAction.FAILED
                                ? " (" + page.text(v.hard() ? "verdict.hard" : "verdict.soft") + ")"
                                : ""))
                .orElse(what);
    }

    private static String group(DeliveryAction action) {
        return switch (action) {
            case FAILED -> "problem";
            case DELAYED -> "progress";
            case DELIVERED, RELAYED, EXPANDED -> "arrived";
        };
    }

    private static String icon(DeliveryAction action) {
        return switch (action) {
            case FAILED -> "pi-replay";
            case DELAYED -> "pi-hourglass";
            case DELIVERED, RELAYED, EXPANDED -> "pi-check";
        };
    }

    private Finding complaint(ComplaintReport complaint) {
        List<Detail> about = new ArrayList<>();
        add(about, "bounce_view.feedback_type", Optional.of(complaint.feedbackType()));
        add(about, "bounce_view.arrived", complaint.arrivalDate().map(format::utc));
        add(about, "timeline.program_used", Optional.of(complaint.userAgent()));
        return new Finding(
                page.text(complaint.recipients().isEmpty() ? "bounce_view.complaint_nobody" : "event.COMPLAINT"),
                VisibleText.of(String.join(", ", complaint.recipients())),
                "problem",
                "pi-thumbs-down",
                about);
    }

    private Finding receipt(ReadReceipt receipt) {
        List<Detail> about = new ArrayList<>();
        add(about, "bounce_view.receipt_for", receipt.originalMessageId());
        return new Finding(
                page.text("receipt." + receipt.disposition() + (receipt.automatic() ? "_automatic" : "")),
                VisibleText.of(
                        receipt.originalRecipient().or(receipt::finalRecipient).orElse("")),
                receipt.disposition() == ReadReceipt.Disposition.DISPLAYED && !receipt.automatic()
                        ? "read"
                        : "progress",
                "pi-eye",
                about);
    }

    private Finding autoReply(AutoReply reply) {
        List<Detail> about = knownBy(reply.rule());
        add(about, "bounce_view.away_until", reply.awayUntil().map(format::day));
        add(about, "bounce_view.substitute", Optional.of(String.join(", ", reply.substitutes())));
        return new Finding(
                page.text("event.AUTO_REPLY"), VisibleText.of(reply.arrival().sender()), "progress", "pi-reply", about);
    }

    private static List<Detail> knownBy(String rule) {
        List<Detail> about = new ArrayList<>();
        add(about, "bounce_view.known_by", Optional.of(rule));
        return about;
    }

    private void returned(Optional<ReturnedMessage> returned) {
        returned.ifPresent(message -> {
            add(details, "bounce_view.returned_subject", Optional.of(message.subject()));
            add(
                    details,
                    "bounce_view.returned_to",
                    Optional.of(String.join(
                            ", ", message.recipients().stream().limit(5).toList())));
            add(details, "bounce_view.returned_id", message.messageId());
        });
    }

    private static void add(List<Detail> into, String key, Optional<String> value) {
        value.filter(v -> !v.isBlank()).ifPresent(v -> into.add(new Detail(key, VisibleText.of(v))));
    }

    public List<Finding> getFindings() {
        return findings;
    }

    /** What it says as a whole. */
    public List<Detail> getDetails() {
        return details;
    }
}
