package org.tracepost.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * The pattern of the variable envelope return path: one mailbox, one sub-address per recipient
 * ({@code bounces+TOKEN@example.org}).
 *
 * <p>A bounce comes back to the envelope sender whatever it looks like inside, so the token in it tells the recipient
 * even when the report itself says nothing useful.
 */
public record VerpAddress(EmailAddress base, char separator) {

    /**
     * @param base the address of the bounce mailbox, e.g. {@code bounces@example.org}; its mail server must deliver
     *     {@code bounces+anything@example.org} to it (Postfix: {@code recipient_delimiter = +})
     */
    public static VerpAddress of(EmailAddress base) {
        return new VerpAddress(base, '+');
    }

    /** The envelope sender for one recipient. */
    public String senderFor(Token token) {
        return base.localPart() + separator + token + "@" + base.domain();
    }

    /** The token in an address to which a report came; empty when the address is not of this pattern. */
    public Optional<Token> tokenIn(String address) {
        return EmailAddress.parse(address)
                .filter(a -> a.domain().equals(base.domain()))
                .map(a -> a.localPart().toLowerCase(Locale.ROOT))
                .filter(local -> local.startsWith(base.localPart().toLowerCase(Locale.ROOT) + separator))
                .flatMap(local -> Token.parse(local.substring(base.localPart().length() + 1)));
    }
}
