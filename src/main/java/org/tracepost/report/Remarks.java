package org.tracepost.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tracepost.message.Figures;
import org.tracepost.message.Status;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.Texts;

/**
 * What stands above an exported table: of which time it is, when it was made, what was asked for, what it comes to and
 * how that was reckoned.
 */
final class Remarks {

    private final Texts texts;
    private final LocalFormats formats;
    private final List<String> lines = new ArrayList<>();

    Remarks(Texts texts) {
        this.texts = texts;
        formats = new LocalFormats(texts.locale());
    }

    Remarks made(Instant now, ZoneId zone) {
        lines.add(texts.text("report.made_at", formats.moment(now.atZone(zone)), zone.getId()));
        return this;
    }

    Remarks period(ReportAsk ask) {
        Optional<LocalDate> first = ask.firstDay();
        lines.add(texts.text(
                "report.of_period",
                first.map(formats::date).orElse("…"),
                ask.lastDay().map(formats::date).orElse("…")));
        return this;
    }

    /** Says a filter only where there is one. @param value null: there is none */
    Remarks filter(String key, Object value) {
        if (value != null && !value.toString().isBlank()) {
            lines.add(texts.text(key) + ": " + value);
        }
        return this;
    }

    Remarks statuses(Iterable<Status> statuses) {
        List<String> words = new ArrayList<>();
        if (statuses != null) {
            statuses.forEach(status -> words.add(texts.text("status." + status)));
        }
        return filter("report.status", words.isEmpty() ? null : String.join(", ", words));
    }

    Remarks figures(Figures figures) {
        lines.add(texts.text(
                "report.sum_mails",
                figures.recipients(),
                figures.arrived(),
                figures.read(),
                figures.of(Status.BOUNCED),
                figures.problems(),
                figures.unsettled()));
        lines.add(texts.text("report.sum_mails_formula"));
        return this;
    }

    Remarks amounts(List<CurrencySum> sums) {
        sums.forEach(sum -> {
            Currency currency = Currency.getInstance(sum.currency());
            lines.add(texts.text(
                    "report.sum_amounts",
                    sum.documents(),
                    formats.amount(sum.gross(), currency) + " " + sum.currency(),
                    formats.amount(sum.open(), currency) + " " + sum.currency()));
        });
        if (!sums.isEmpty()) {
            lines.add(texts.text("report.sum_amounts_formula"));
        }
        return this;
    }

    List<String> lines() {
        return lines;
    }
}
