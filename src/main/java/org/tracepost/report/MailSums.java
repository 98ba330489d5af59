package org.tracepost.report;

import java.util.List;
import org.tracepost.message.Figures;

/** What the e-mails of a report come to: counts and rates per recipient, amounts per document and currency. */
public record MailSums(Figures figures, List<CurrencySum> amounts) {

    public long documents() {
        return amounts.stream().mapToLong(CurrencySum::documents).sum();
    }
}
