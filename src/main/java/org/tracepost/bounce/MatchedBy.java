package org.tracepost.bounce;

/**
 * By what a report was matched to a recipient: the places in which a token of ours can stand, the most trustworthy
 * first, or a person.
 */
public enum MatchedBy {
    /** The address to which the report came: our envelope sender. */
    ENVELOPE_RECIPIENT,
    /** Original-Envelope-Id (RFC 3461), or Original-Mail-From of a complaint. */
    ENVELOPE_ID,
    /** X-Tracepost-Token in the message that came back. */
    OWN_HEADER,
    /** Return-Path of the message that came back. */
    RETURN_PATH,
    /** Message-ID of the message that came back, or that a read receipt names. */
    MESSAGE_ID,
    /** In-Reply-To or References. */
    ANSWERED,
    /** A clerk chose the recipient. */
    CLERK
}
