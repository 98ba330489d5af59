package org.tracepost.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.tracepost.mail.Token;
import org.tracepost.platform.PublicAddress;

/** The addresses that are put into e-mails. The resources in {@code tracking.rest} answer them. */
@ApplicationScoped
public class TrackingLinks {

    @Inject
    private PublicAddress address;

    public String pixel(Token web) {
        return base() + "o/" + web + ".gif";
    }

    /** @param position place of the target in the message's list of links */
    public String link(Token web, int position) {
        return base() + "l/" + web + "/" + position;
    }

    /** A link that no person can see; only machines follow it. */
    public String honeypot(Token web) {
        return base() + "l/" + web + "/x";
    }

    /** The button to the online copy: a link that is followed, then the copy. */
    public String copyButton(Token web) {
        return base() + "l/" + web + "/copy";
    }

    /** Where one unsubscribes from messages to many: by GET one is asked, by POST it is done (RFC 8058). */
    public String unsubscribe(Token web) {
        return base() + "u/" + web;
    }

    /** The same without scheme and host. */
    public String unsubscribePath(Token web) {
        return URI.create(unsubscribe(web)).getPath();
    }

    public String copy(Token web) {
        return base() + "d/" + web;
    }

    /** The addresses that the online copy itself needs. */
    public CopyPlaces places(Token web) {
        return new CopyPlaces(URI.create(copy(web)).getPath(), copy(web) + "/pdf", logo());
    }

    /** The company's logo, as e-mails show it. */
    public String logo() {
        return base() + "logo";
    }

    private String base() {
        return address.base() + "/t/";
    }
}
