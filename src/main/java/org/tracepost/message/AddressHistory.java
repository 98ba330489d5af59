package org.tracepost.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tracepost.security.Role;

/** E-mails by the address to which they went. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class AddressHistory {

    @Inject
    private AddressHistoryRepository recipients;

    /**
     * What was given, or may have been given, to a relay for one of these addresses within a time; newest first.
     *
     * @param comparable addresses as {@link org.tracepost.mail.EmailAddress#comparable()} writes them
     */
    public List<RecipientRow> sentTo(Collection<String> comparable, Instant from, Instant until, int limit) {
        return comparable.isEmpty() ? List.of() : recipients.sentTo(comparable, from, until, limit);
    }
}
