package org.tracepost.bounce;

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
 * Looks for a token of ours in a report, in the order of trust: the address to which it came, the envelope id, the envelope sender of the
 * returned mail, its Message-ID. Candidates only: whether we gave a token out, the database knows.
 */
final class TokenFinder {

    private final VerpAddress envelope;

    TokenFinder(VerpAddress envelope) {
        this.envelope = envelope;
    }

    List<Token> in(Report report) {
        Stream<Optional<Token>> arrival = report.arrival().recipients().stream().map(envelope::tokenIn);
        Stream<Optional<Token>> own = Stream.of(ownField(report));
        Stream<Optional<Token>> returned = report.returned().stream().flatMap(this::returned);
        Stream<Optional<Token>> answers = report.arrival().answers().stream().map(TokenFinder::inMessageId);
        return Stream.of(arrival, own, returned, answers).flatMap(s -> s).flatMap(Optional::stream).distinct().toList();
    }

    private Optional<Token> ownField(Report report) {
        if (report instanceof DeliveryReport delivery) {
            return delivery.originalEnvelopeId().flatMap(Token::parse);
        }
        if (report instanceof ComplaintReport complaint) {
            return complaint.originalMailFrom().flatMap(envelope::tokenIn);
        }
        if (report instanceof ReadReceipt receipt) {
            return receipt.originalMessageId().flatMap(TokenFinder::inMessageId);
        }
        return Optional.empty();
    }

    private Stream<Optional<Token>> returned(ReturnedMessage message) {
        return Stream.of(message.returnPath().flatMap(envelope::tokenIn), message.messageId().flatMap(TokenFinder::inMessageId));
    }

    private static Optional<Token> inMessageId(String messageId) {
        int at = messageId.indexOf('@');
        return at < 0 ? Optional.empty() : Token.parse(messageId.substring(0, at));
    }
}
