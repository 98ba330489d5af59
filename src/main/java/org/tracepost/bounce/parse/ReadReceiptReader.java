package org.tracepost.bounce.parse;

import java.util.Locale;
import java.util.Optional;
import org.tracepost.bounce.parse.ReadReceipt.Disposition;

/** Message disposition notifications (RFC 8098). */
final class ReadReceiptReader implements ReportReader {

    private static final int MAX_PART = 256 * 1024;

    @Override
    public Optional<Report> read(ReceivedMail mail) {
        return mail.find("message/disposition-notification", "message/global-disposition-notification")
                .map(p -> receipt(mail, ReportFields.flat(p.text(MAX_PART))));
    }

    private static Report receipt(ReceivedMail mail, Fields fields) {
        String disposition = fields.text("Disposition").toLowerCase(Locale.ROOT);
        return new ReadReceipt(
                mail.arrival(),
                disposition(disposition),
                disposition.startsWith("automatic-action"),
                ReportFields.untyped(fields.find("Original-Recipient")).flatMap(Addresses::first),
                ReportFields.untyped(fields.find("Final-Recipient")).flatMap(Addresses::first),
                fields.find("Original-Message-ID").flatMap(Addresses::messageId),
                mail.returned());
    }

    /** {@code action-mode/sending-mode; type/modifier}: the type counts, unless a modifier tells of an error. */
    private static Disposition disposition(String field) {
        String type = field.substring(field.lastIndexOf(';') + 1).strip();
        if (type.contains("error") || type.contains("failed") || type.contains("failure")) {
            return Disposition.OTHER;
        }
        return switch (type.split("[^a-z]", 2)[0]) {
            case "displayed", "read" -> Disposition.DISPLAYED;
            case "deleted" -> Disposition.DELETED;
            case "dispatched" -> Disposition.DISPATCHED;
            case "processed" -> Disposition.PROCESSED;
            case "denied" -> Disposition.DENIED;
            default -> Disposition.OTHER;
        };
    }
}
