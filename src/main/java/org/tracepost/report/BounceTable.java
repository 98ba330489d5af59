package org.tracepost.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tracepost.platform.Texts;
import org.tracepost.platform.export.Cell;

/** Counts of what came back. */
final class BounceTable {

    private BounceTable() {}

    static Columns<ReasonCount> ofReasons(Texts texts) {
        return new Columns<ReasonCount>(texts)
                .add(
                        "report.reason",
                        Cell.TEXT,
                        30,
                        row -> texts.text(row.reason() == null ? "report.no_reason" : "reason." + row.reason()))
                .add("report.came_back", Cell.NUMBER, 10, ReasonCount::mails)
                .add("report.hard", Cell.NUMBER, 10, ReasonCount::hard)
                .add("report.soft", Cell.NUMBER, 10, ReasonCount::soft)
                .add("report.addresses", Cell.NUMBER, 12, ReasonCount::addresses);
    }

    static Columns<DomainCount> ofDomains(Texts texts) {
        return new Columns<DomainCount>(texts)
                .add("report.domain", Cell.TEXT, 30, DomainCount::domain)
                .add("report.came_back", Cell.NUMBER, 10, DomainCount::cameBack)
                .add("report.handed_over", Cell.NUMBER, 10, DomainCount::handedOver)
                .add("report.arrived", Cell.NUMBER, 10, DomainCount::arrived)
                .add("report.unsettled", Cell.NUMBER, 10, DomainCount::unsettled)
                .add("report.percent_back", Cell.AMOUNT, 10, BounceTable::percent);
    }

    private static BigDecimal percent(DomainCount row) {
        return row.settled() <= 0
                ? null
                : BigDecimal.valueOf(row.bounced() * 100)
                        .divide(BigDecimal.valueOf(row.settled()), 2, RoundingMode.HALF_UP);
    }
}
