package org.tracepost.bounce.parse;

import java.util.Optional;

/**
 * The recipient's side holds our mail back until somebody confirms that a person has sent it (challenge and response).
 * Neither delivered nor bounced: a clerk has to open the link, or to call.
 *
 * @param text the first 2000 characters of what it says
 * @param rule by which sign it was known
 */
public record ChallengeMail(Arrival arrival, String text, String rule, Optional<ReturnedMessage> returned)
        implements Report {}
