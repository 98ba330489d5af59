package org.tracepost.bounce;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tracepost.bounce.parse.ReadReceipt;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReturnedMessage;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.Token;
import org.tracepost.message.EventType;
import org.tracepost.message.RecipientEvent;

/** Whether a report with a real token can be about that recipient's e-mail at all. */
final class Plausibility {

    /** What a relay did, or may have done: since then the token is known outside. */
    private static final Set<EventType> TRIED = EnumSet.of(
            EventType.ACCEPTED,
            EventType.DEFERRED,
            EventType.REFUSED,
            EventType.UNANSWERED,
            EventType.GIVEN_UP,
            EventType.CANCELLED);

    private Plausibility() {}

    static Optional<Doubt> doubt(Report report, Token token, Claimed claimed) {
        if (!tried(claimed.events())) {
            return Optional.of(Doubt.BEFORE_SENT);
        }
        boolean another = report.returned()
                        .filter(r -> tellsWhich(r) && !isOurs(r, token, claimed))
                        .isPresent()
                || report instanceof ReadReceipt receipt && isForAnother(receipt, token, claimed);
        return another ? Optional.of(Doubt.FOREIGN) : Optional.empty();
    }

    static boolean tried(Collection<RecipientEvent> events) {
        return events.stream().anyMatch(e -> TRIED.contains(e.getType()));
    }

    private static boolean tellsWhich(ReturnedMessage returned) {
        return returned.messageId().isPresent() || !returned.recipients().isEmpty();
    }

    /**
     * Our header or Message-ID, or, since a relay may have replaced the one and a server left out the other, our
     * recipient's address. The Return-Path is no such sign: whoever sends spam under a sender of ours has it there.
     */
    private static boolean isOurs(ReturnedMessage returned, Token token, Claimed claimed) {
        return returned.ownHeader(TokenFinder.HEADER)
                        .flatMap(Token::parse)
                        .filter(token::equals)
                        .isPresent()
                || returned.messageId()
                        .flatMap(TokenFinder::inMessageId)
                        .filter(token::equals)
                        .isPresent()
                || names(returned.recipients().stream(), claimed);
    }

    private static boolean isForAnother(ReadReceipt receipt, Token token, Claimed claimed) {
        return receipt.originalMessageId()
                        .filter(id -> TokenFinder.inMessageId(id)
                                .filter(token::equals)
                                .isEmpty())
                        .isPresent()
                && !names(
                        Stream.of(receipt.originalRecipient(), receipt.finalRecipient())
                                .flatMap(Optional::stream),
                        claimed);
    }

    private static boolean names(Stream<String> addresses, Claimed claimed) {
        return addresses
                .flatMap(text -> EmailAddress.parse(text).stream())
                .map(EmailAddress::comparable)
                .anyMatch(claimed::wasAddressed);
    }
}
