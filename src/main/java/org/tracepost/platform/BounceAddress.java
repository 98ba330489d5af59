package org.tracepost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.VerpAddress;

/**
 * The setting {@code tracepost.bounce.address}: where our envelope senders point and reports come back. Used to send
 * and to read.
 */
@ApplicationScoped
public class BounceAddress {

    private static final String NAME = "bounce.address";

    @Inject
    private Settings settings;

    /** Empty when the setting is missing; without it nothing can be sent, because nobody would learn of a bounce. */
    public Optional<VerpAddress> find() {
        return settings.find(NAME)
                .map(text -> VerpAddress.of(EmailAddress.parse(text)
                        .orElseThrow(() -> new Settings.BadSetting(NAME, text, "an e-mail address"))));
    }
}
