package org.tracepost.health.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tracepost.health.TestMailRow;
import org.tracepost.health.TestMailRow.Step;
import org.tracepost.platform.web.Page;

/** The steps of a test mail, each with its word and, where it failed, what to do. */
final class TestSteps {

    private final TestMailRow mail;
    private final Instant now;
    private final Page page;

    TestSteps(TestMailRow mail, Instant now, Page page) {
        this.mail = mail;
        this.now = now;
        this.page = page;
    }

    /**
     * One line of the list.
     *
     * @param detail how it went
     * @param remedy what to do; empty when there is nothing to do
     * @param words a server's own words; empty when there are none
     */
    public record Line(String label, Step step, String detail, String remedy, String words) {

        public String icon() {
            return switch (step) {
                case WAITING -> "pi-spinner pi-spin";
                case DONE -> "pi-check-circle";
                case FAILED -> "pi-times-circle";
                case SKIPPED -> "pi-minus-circle";
            };
        }
    }

    List<Line> lines() {
        return List.of(handedOver(), arrived(), reported(), verp());
    }

    private Line handedOver() {
        Step step = mail.handedOver(now);
        if (mail.problem() != null) {
            return line(
                    "handed_over",
                    step,
                    page.text("relay_problem." + mail.problem()),
                    page.text("relay_remedy." + mail.problem()),
                    mail.words());
        }
        return line(
                "handed_over",
                step,
                step == Step.DONE ? page.text("admin_health.step.taken") : waiting(step),
                "",
                null);
    }

    private Line arrived() {
        Step step = mail.arrived(now);
        return line(
                "arrived",
                step,
                timed(step, mail.mailSeconds()),
                step == Step.FAILED ? page.text("admin_health.remedy.arrived") : "",
                null);
    }

    private Line reported() {
        Step step = mail.reported(now);
        if (mail.sentAt() != null && !mail.asked()) {
            return line(
                    "reported",
                    step,
                    page.text("admin_health.step.no_dsn"),
                    page.text("admin_health.remedy.no_dsn"),
                    null);
        }
        if ("failed".equals(mail.reportAction())) {
            return line(
                    "reported",
                    step,
                    page.text("admin_health.step.report_failed"),
                    page.text("admin_health.remedy.arrived"),
                    mail.words());
        }
        String action = step == Step.DONE ? " (" + mail.reportAction() + ")" : "";
        return line(
                "reported",
                step,
                timed(step, mail.reportSeconds()) + action,
                step == Step.FAILED ? page.text("admin_health.remedy.reported") : "",
                null);
    }

    private Line verp() {
        Step step = mail.verp(now);
        boolean lost = step == Step.FAILED && (mail.mailAt() != null || mail.reportAt() != null);
        String detail = step == Step.DONE
                ? page.text("admin_health.step.verp_came")
                : lost ? page.text("admin_health.step.verp_lost") : waiting(step);
        return line("verp", step, detail, lost ? page.text("admin_health.remedy.verp") : "", null);
    }

    private String timed(Step step, Optional<Double> seconds) {
        return step == Step.DONE ? page.text("admin_health.step.came", seconds.orElse(0.0)) : waiting(step);
    }

    private String waiting(Step step) {
        return switch (step) {
            case WAITING ->
                page.text(
                        "admin_health.step.waiting",
                        Duration.between(mail.startedAt(), now).toSeconds());
            case FAILED -> page.text("admin_health.step.not_in_time");
            case DONE, SKIPPED -> page.text("admin_health.step.skipped");
        };
    }

    private Line line(String label, Step step, String detail, String remedy, String words) {
        return new Line(page.text("admin_health.step." + label), step, detail, remedy, words == null ? "" : words);
    }
}
