package org.tracepost.platform.web;

import java.io.Serializable;
import java.util.Optional;
import org.tracepost.mail.AddressTypo;
import org.tracepost.mail.EmailAddress;

/** What is doubtful about an address that somebody types. A hint and no more: whoever insists is believed. */
public class AddressDoubt implements Serializable {

    private static final long serialVersionUID = 1L;

    private String meant;
    private String withoutEnding;
    private String insistedOn;

    /** Looks at what stands there now; what is no address at all is refused elsewhere. */
    public void look(String typed) {
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        meant = address.flatMap(AddressTypo::meant).map(EmailAddress::toString).orElse(null);
        withoutEnding = address.filter(AddressTypo::lacksEnding)
                .map(EmailAddress::domain)
                .orElse(null);
    }

    /**
     * Whether the person should be asked before this address is taken; who comes with the same one again has answered.
     */
    public boolean asks(String typed) {
        look(typed);
        boolean asks = withoutEnding != null && !typed.strip().equals(insistedOn);
        insistedOn = withoutEnding == null ? null : typed.strip();
        return asks;
    }

    /** The address that was probably meant; null when this one looks right. */
    public String getMeant() {
        return meant;
    }

    /** The domain when it is one name alone; else null. */
    public String getWithoutEnding() {
        return withoutEnding;
    }
}
