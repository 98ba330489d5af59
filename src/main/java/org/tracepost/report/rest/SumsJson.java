package org.tracepost.report.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tracepost.message.Figures;
import org.tracepost.report.CurrencySum;
import org.tracepost.report.MailSums;

/** What the e-mails of a report come to. A rate is missing when there is nothing to divide by. */
public record SumsJson(
        long emails,
        Map<String, Long> byStatus,
        long handedOver,
        long arrived,
        long read,
        long notYetKnown,
        Double deliveryRate,
        Double openRate,
        Double bounceRate,
        List<AmountJson> amounts) {

    /** Documents of one currency, each counted once. */
    public record AmountJson(String currency, long documents, BigDecimal gross, BigDecimal open) {

        static AmountJson of(CurrencySum sum) {
            return new AmountJson(sum.currency(), sum.documents(), sum.gross(), sum.open());
        }
    }

    static SumsJson of(MailSums sums) {
        Figures f = sums.figures();
        Map<String, Long> byStatus = new TreeMap<>();
        f.byStatus().forEach((status, count) -> byStatus.put(status.name(), count));
        return new SumsJson(
                f.recipients(),
                byStatus,
                f.handedOver(),
                f.arrived(),
                f.read(),
                f.unsettled(),
                f.deliveryRate().orElse(null),
                f.openRate().orElse(null),
                f.bounceRate().orElse(null),
                sums.amounts().stream().map(AmountJson::of).toList());
    }
}
