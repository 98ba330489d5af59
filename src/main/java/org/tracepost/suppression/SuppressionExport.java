package org.tracepost.suppression;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tracepost.platform.export.FormulaGuard;
import org.tracepost.security.Role;

/**
 * Writes entries as CSV (RFC 4180, with a header that {@link SuppressionImport} understands), a page of them at a time.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SuppressionExport {

    private static final String[] TITLES = {
        "address",
        "reason",
        "until",
        "state",
        "cause",
        "since",
        "by",
        "note",
        "lifted_at",
        "lifted_by",
        "lift_cause",
        "lift_reason"
    };

    @Inject
    private SuppressionRepository entries;

    @Inject
    private Clock clock;

    /** Oldest first, so that what is added meanwhile moves no row to another page. */
    public void write(SuppressionFilter filter, Writer to) throws IOException {
        Instant now = clock.instant();
        CSVPrinter csv = CSVFormat.DEFAULT.print(to);
        csv.printRecord((Object[]) TITLES);
        List<SuppressionRow> rows = entries.after(0, filter, now);
        while (!rows.isEmpty()) {
            for (SuppressionRow row : rows) {
                csv.printRecord(fields(row, now));
            }
            csv.flush();
            rows = entries.after(rows.get(rows.size() - 1).id(), filter, now);
        }
    }

    private static Object[] fields(SuppressionRow row, Instant now) {
        return Arrays.stream(new Object[] {
                    row.address(),
                    reason(row),
                    row.until(),
                    row.stateAt(now),
                    row.cause(),
                    row.since(),
                    row.login(),
                    row.note(),
                    row.liftedAt(),
                    row.liftedBy(),
                    row.liftCause(),
                    row.liftReason()
                })
                .map(value -> value instanceof Enum<?> constant
                        ? constant.name().toLowerCase(Locale.ROOT)
                        : value == null ? "" : FormulaGuard.safe(value.toString()))
                .toArray();
    }

    private static String reason(SuppressionRow row) {
        if (row.cause() == SuppressionCause.COMPLAINT) {
            return SuppressionCsv.COMPLAINT;
        }
        if (row.cause() == SuppressionCause.UNSUBSCRIBED) {
            return SuppressionCsv.UNSUBSCRIBED;
        }
        return row.reason() != null ? row.reason().code() : row.note();
    }
}
