package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.PublicAddress;
import org.tracepost.platform.Settings;

/** The one switch of the whole installation: hold everything, redirect everything. */
@Stateless
@PermitAll
public class OutboxControl {

    @Inject
    private OutboxControlRepository control;
    @Inject
    private PublicAddress address;
    @Inject
    private Settings settings;

    /**
     * What holds now. Until customers can reach us under a public address everything is redirected, so that nobody tries out a fresh
     * installation on customers; with the practice relay nothing reaches them anyway.
     */
    public Course current() {
        OutboxControlRepository.Row row = control.read();
        boolean fresh = !address.isSet() && !settings.isOn("practice");
        return new Course(Optional.ofNullable(row.heldWhy()).map(Course.Hold::valueOf), row.redirect() || fresh,
                Optional.ofNullable(row.redirectTo()).flatMap(EmailAddress::parse));
    }
}
