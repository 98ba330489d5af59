package org.tracepost.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.mail.Token;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.suppression.Unsubscriptions;

/**
 * What somebody does who wants no more messages to many, with the token of one of them. Documents have no such link.
 */
@Stateless
@PermitAll
public class Unsubscribing {

    @Inject
    private RecipientHistory history;

    @Inject
    private Unsubscriptions unsubscriptions;

    @Inject
    private CompanyProfile company;

    @Inject
    private TrackingLinks links;

    /** Empty for an unknown token and for an e-mail that nobody can unsubscribe from: nobody can tell them apart. */
    public Optional<UnsubscribePage> find(Token web) {
        return byMessageToMany(web)
                .map(r -> new UnsubscribePage(
                        r.getMessage().getLanguage(),
                        company.get(),
                        r.getAddress().toString(),
                        unsubscriptions.find(r.getAddress()).isPresent(),
                        isTrial(r),
                        links.logo()));
    }

    /**
     * Unsubscribes.
     *
     * @param how {@code one-click} or {@code page}
     * @return whether there is such an e-mail
     */
    public boolean unsubscribe(Token web, String how) {
        Optional<Recipient> recipient = byMessageToMany(web);
        recipient.filter(r -> !isTrial(r)).ifPresent(r -> unsubscriptions.unsubscribe(r, how));
        return recipient.isPresent();
    }

    /** Takes it back. @return whether there is such an e-mail */
    public boolean subscribeAgain(Token web) {
        Optional<Recipient> recipient = byMessageToMany(web);
        recipient.filter(r -> !isTrial(r)).ifPresent(unsubscriptions::subscribeAgain);
        return recipient.isPresent();
    }

    private Optional<Recipient> byMessageToMany(Token web) {
        return history.findByWeb(web).filter(r -> r.getMessage().isToMany());
    }

    /** It went to a test address: whoever tries it there must not unsubscribe the customer. */
    private static boolean isTrial(Recipient recipient) {
        return recipient.getRedirectedTo() != null;
    }
}
