package org.tracepost.suppression;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.security.CurrentUser;

/**
 * Takes the wish of somebody who got a message to many to get no more of them, and takes it back. Whoever has the token
 * of such an e-mail may do it, so no role is asked for.
 */
@Stateless
@PermitAll
public class Unsubscriptions {

    @Inject
    private SuppressionRepository entries;

    @Inject
    private AddressFactRepository addresses;

    @Inject
    private SuppressionBook book;

    @Inject
    private RecipientHistory history;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Since when the address gets no messages to many; empty when it gets them. */
    public Optional<SuppressionRow> find(EmailAddress address) {
        return open(address).map(SuppressionRow::of);
    }

    /**
     * No more messages to many for the address that the e-mail went to. Said twice it is done once.
     *
     * @param how {@code one-click} (RFC 8058) or {@code page}
     */
    public void unsubscribe(Recipient by, String how) {
        EmailAddress address = by.getAddress();
        addresses.takeTurn(Set.of(address.comparable()));
        if (open(address).isEmpty()) {
            Instant now = clock.instant();
            long fact = history.record(
                    by.getId(),
                    Fact.of(EventType.UNSUBSCRIBED, EventSource.WEB, now).withVisitor(null, null, how));
            book.add(Set.of(Suppression.unsubscribed(address, by.getId(), fact, now, user.login())));
        }
    }

    /** Takes the wish back, as whoever got the e-mail. */
    public void subscribeAgain(Recipient by) {
        addresses.takeTurn(Set.of(by.getAddress().comparable()));
        open(by.getAddress()).ifPresent(entry -> book.lift(entry, LiftCause.RECIPIENT, null));
    }

    private Optional<Suppression> open(EmailAddress address) {
        return Optional.ofNullable(
                entries.unsubscribed(Set.of(address.comparable())).get(address.comparable()));
    }
}
