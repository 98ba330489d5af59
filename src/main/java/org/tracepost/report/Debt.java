package org.tracepost.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tracepost.message.Status;

/**
 * An unpaid invoice with the e-mails that brought it.
 *
 * @param mails newest first; never empty
 * @param why why it is not known to be opened; empty where it was opened
 */
public record Debt(DebtRow row, List<DebtMail> mails, Optional<WhyNotOpened> why) {

    public DebtMail newest() {
        return mails.get(0);
    }

    public Status status() {
        return newest().status();
    }

    /** When it was first opened; null: never, or only the day is kept. */
    public Instant openedAt() {
        return mails.stream()
                .map(DebtMail::openedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
