package org.tracepost.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tracepost.bounce.mailbox.FetchedMail;

/**
 * Takes a report that did not come through the mailbox as one that did: it is stored first, then read. Call it outside
 * of any transaction.
 */
@ApplicationScoped
public class ReportPost {

    @Inject
    private BounceInbox inbox;

    @Inject
    private ReportReading reading;

    /** @param key tells it from all others, at most 400 characters */
    public void take(String key, byte[] raw) {
        inbox.keep(new FetchedMail(key, raw, FetchedMail.Extent.WHOLE, raw.length));
        reading.readAll(() -> true);
    }
}
