package org.tracepost.bounce.parse;

import java.util.List;
import java.util.Optional;

/**
 * Reads what came to the bounce mailbox.
 *
 * <p>Bounds, whatever the mail: the first 10 MB are looked at, 256 KB of headers, 200 parts, 10 levels of them, 512 KB
 * of a report part, 500 recipients. Broken MIME, any line ends, NUL bytes and unknown character sets give the best
 * reading possible, never an exception.
 */
public final class ReportParser {

    private static final List<ReportReader> READERS = List.of(
            new DeliveryReportReader(),
            new ComplaintReader(),
            new ReadReceiptReader(),
            new CloudNoticeReader(),
            new TextBounceReader(),
            new ChallengeReader(),
            new AddressChangeReader(),
            new AutoReplyReader());

    private ReportParser() {}

    /** What the mail is. Never throws, never null. */
    public static Report parse(byte[] raw) {
        ReceivedMail mail = ReceivedMail.read(raw).orWhatItWraps();
        for (ReportReader reader : READERS) {
            Optional<Report> report = reader.read(mail);
            if (report.isPresent()) {
                return report.get();
            }
        }
        return new Unrecognised(mail.arrival(), LooksLikeBounce.whyUnread(mail), mail.returned());
    }
}
