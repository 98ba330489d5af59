package org.tracepost.intake.parse.csv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.Problem;
import org.tracepost.mail.EmailAddress;

/**
 * Notices what contradicts an earlier line of the same file. Several lines for one customer are fine: each brings a
 * contact. The customer is known by its number; without one, by its name.
 */
final class SeenRows {

    private final Map<String, Integer> contacts = new HashMap<>();
    private final Map<String, CustomerRow> customers = new HashMap<>();

    /** What is wrong with this row beside the earlier ones; a good row counts as seen from now on. */
    Optional<Defect> objection(CustomerRow row) {
        String customer =
                row.customerNumber().isEmpty() ? "name " + fold(row.name()) : "number " + fold(row.customerNumber());
        String contact =
                customer + "\n" + row.email().map(EmailAddress::comparable).orElseGet(() -> fold(row.contactName()));
        Integer first = contacts.putIfAbsent(contact, row.line());
        if (first != null) {
            return Optional.of(Defect.of(Problem.CSV_DUPLICATE, first));
        }
        CustomerRow before =
                customers.merge(customer, row, (old, repeated) -> old.name().isEmpty() ? repeated : old);
        return row.name().isEmpty() || fold(before.name()).equals(fold(row.name()))
                ? Optional.empty()
                : Optional.of(Defect.of(Problem.CSV_OTHER_NAME, row.customerNumber(), before.line()));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
