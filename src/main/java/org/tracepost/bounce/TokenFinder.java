package org.tracepost.bounce;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.bounce.parse.ComplaintReport;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReturnedMessage;
import org.tracepost.mail.Token;
import org.tracepost.mail.VerpAddress;

/**
 * Looks for tokens of ours in a report, in the order of {@link MatchedBy}. Candidates only: whether we gave one out,
 * the database knows.
 */
final class TokenFinder {

    /** Our own header, written by {@code delivery.smtp.MimeComposer}. */
    static final String HEADER = "X-Tracepost-Token";

    private final VerpAddress envelope;

    TokenFinder(VerpAddress envelope) {
        this.envelope = envelope;
    }

    List<Trace> in(Report report) {
        Optional<ReturnedMessage> returned = report.returned();
        return Stream.of(
                        traces(
                                MatchedBy.ENVELOPE_RECIPIENT,
                                report.arrival().recipients().stream().map(envelope::tokenIn)),
                        traces(MatchedBy.ENVELOPE_ID, Stream.of(envelopeId(report))),
                        traces(
                                MatchedBy.OWN_HEADER,
                                Stream.of(returned.flatMap(r -> r.ownHeader(HEADER))
                                        .flatMap(Token::parse))),
                        traces(
                                MatchedBy.RETURN_PATH,
                                Stream.of(returned.flatMap(ReturnedMessage::returnPath)
                                        .flatMap(envelope::tokenIn))),
                        traces(
                                MatchedBy.MESSAGE_ID,
                                Stream.of(
                                        returned.flatMap(ReturnedMessage::messageId)
                                                .flatMap(TokenFinder::inMessageId),
                                        receiptFor(report))),
                        traces(
                                MatchedBy.ANSWERED,
                                report.arrival().answers().stream().map(TokenFinder::inMessageId)))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Trace> traces(MatchedBy place, Stream<Optional<Token>> tokens) {
        return tokens.flatMap(Optional::stream)
                .distinct()
                .map(token -> new Trace(token, place))
                .toList();
    }

    private Optional<Token> envelopeId(Report report) {
        if (report instanceof DeliveryReport delivery) {
            return delivery.originalEnvelopeId().flatMap(Token::parse);
        }
        return report instanceof ComplaintReport complaint
                ? complaint.originalMailFrom().flatMap(envelope::tokenIn)
                : Optional.empty();
    }

    private static Optional<Token> receiptFor(Report report) {
        return report instanceof ReadReceipt receipt
                ? receipt.originalMessageId().flatMap(TokenFinder::inMessageId)
                : Optional.empty();
    }

    static Optional<Token> inMessageId(String messageId) {
        int at = messageId.indexOf('@');
        return at < 0 ? Optional.empty() : Token.parse(messageId.substring(0, at));
    }
}
