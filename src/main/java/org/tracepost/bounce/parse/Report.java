package org.tracepost.bounce.parse;

import java.util.Optional;

/** What a mail in the bounce mailbox turned out to be. */
public sealed interface Report
        permits DeliveryReport, ComplaintReport, ReadReceipt, AutoReply, AddressChange, ChallengeMail, Unrecognised {

    /** How the mail came: to which addresses, from whom, when. */
    Arrival arrival();

    /** The headers of our mail, where the report brings them along. */
    Optional<ReturnedMessage> returned();
}
