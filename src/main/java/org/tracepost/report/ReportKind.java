package org.tracepost.report;

import java.util.Locale;
import java.util.Optional;

/** The tables that there are. */
public enum ReportKind {
    /** E-mails about documents, with what became of each. */
    EMAILS,
    /** E-mails that came back, one by one. */
    BOUNCES,
    /** How many came back, by reason. */
    REASONS,
    /** How many came back, by domain. */
    DOMAINS,
    /** Invoices that were opened and are not paid. */
    OPENED,
    /** Unpaid invoices that nobody is known to have opened. */
    NEVER_OPENED,
    /** The recipients of one message. */
    RECIPIENTS,
    /** Documents of one kind, as their list shows them. */
    DOCUMENTS;

    /** The name in addresses and of files, e.g. {@code never-opened}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportKind> find(String slug) {
        for (ReportKind kind : values()) {
            if (kind.slug().equals(slug)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
