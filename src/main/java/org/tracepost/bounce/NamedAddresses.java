package org.tracepost.bounce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.bounce.parse.AddressChange;
import org.tracepost.bounce.parse.AutoReply;
import org.tracepost.bounce.parse.ChallengeMail;
import org.tracepost.bounce.parse.ComplaintReport;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReturnedMessage;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.StoredText;

/** The addresses that a report tells of, the most telling first, each with what it is there. */
final class NamedAddresses {

    private static final int MOST = 20;
    private static final int COLUMN = 320;

    /** What an address is in a report. */
    enum Role {
        FAILED,
        COMPLAINED,
        READ,
        RETURNED_TO,
        SENDER
    }

    private final Map<String, Role> found = new LinkedHashMap<>();

    private NamedAddresses() {}

    /** Comparable addresses in their order. */
    static Map<String, Role> in(Report report) {
        NamedAddresses named = new NamedAddresses();
        if (report instanceof DeliveryReport delivery) {
            delivery.recipients()
                    .forEach(r -> named.add(
                            Role.FAILED,
                            Stream.of(r.originalRecipient(), r.finalRecipient()).flatMap(Optional::stream)));
        } else if (report instanceof ComplaintReport complaint) {
            named.add(Role.COMPLAINED, complaint.recipients().stream());
        } else if (report instanceof ReadReceipt receipt) {
            named.add(
                    Role.READ,
                    Stream.of(receipt.originalRecipient(), receipt.finalRecipient())
                            .flatMap(Optional::stream));
        } else if (report instanceof AddressChange change) {
            named.add(Role.SENDER, Stream.of(change.oldAddress()));
        }
        named.add(
                Role.RETURNED_TO,
                report.returned().map(ReturnedMessage::recipients).stream().flatMap(r -> r.stream()));
        if (report instanceof AutoReply
                || report instanceof AddressChange
                || report instanceof ChallengeMail
                || report instanceof ReadReceipt) {
            named.add(Role.SENDER, Stream.of(report.arrival().sender()));
        }
        return named.found;
    }

    /** The address that it tells of above all, fit for its column; null: it names none. */
    static String first(Report report) {
        return in(report).keySet().stream()
                .findFirst()
                .map(address -> StoredText.fit(address, COLUMN))
                .orElse(null);
    }

    private void add(Role role, Stream<String> addresses) {
        addresses
                .flatMap(text -> EmailAddress.parse(text).stream())
                .map(EmailAddress::comparable)
                .forEach(address -> {
                    if (found.size() < MOST) {
                        found.putIfAbsent(address, role);
                    }
                });
    }
}
