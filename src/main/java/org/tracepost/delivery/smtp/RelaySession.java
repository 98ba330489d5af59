package org.tracepost.delivery.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.util.List;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.tracepost.platform.Settings;

/**
 * The container's mail session that leads to the relay. Its JNDI name is the setting {@code tracepost.relay.session};
 * without it, the names that our installation scripts give are tried.
 */
@ApplicationScoped
public class RelaySession {

    private static final List<String> USUAL_NAMES = List.of("mail/tracepost-relay", "java:jboss/mail/tracepost-relay");

    @Inject
    private Settings settings;

    /** @throws RelayException when the server has no such mail session */
    public Session get() throws RelayException {
        List<String> names = settings.find("relay.session").map(List::of).orElse(USUAL_NAMES);
        return names.stream()
                .map(RelaySession::lookup)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new RelayException(
                        RelayException.Kind.SETTINGS,
                        "This server has no mail session named " + String.join(" or ", names) + "."));
    }

    private static Optional<Session> lookup(String name) {
        try {
            return new InitialContext().lookup(name) instanceof Session session
                    ? Optional.of(session)
                    : Optional.empty();
        } catch (NamingException notThere) {
            return Optional.empty();
        }
    }
}
