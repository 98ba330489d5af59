package org.tracepost.bounce.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;

/** Turns what Jakarta Mail throws into a sentence that helps. */
final class Diagnosis {

    private Diagnosis() {
    }

    static MailboxUnavailable of(Exception thrown, MailboxSettings s) {
        List<Throwable> chain = chain(thrown);
        String where = s.host() + ":" + s.port();
        if (has(chain, FolderNotFoundException.class)) {
            return new MailboxUnavailable(Problem.FOLDER_MISSING, "The mailbox of " + s.user() + " on " + s.host() + " has no folder "
                    + s.folder() + ": correct the folder's name in the settings, or create it.", thrown);
        }
        if (has(chain, SocketTimeoutException.class) || says(chain, "read timed out")) {
            return new MailboxUnavailable(Problem.NO_ANSWER, where + " did not answer within " + s.timeout().toSeconds()
                    + " s: check the port, and that it " + (s.security() == MailboxSettings.Security.TLS ? "expects" : "does not expect")
                    + " TLS from the first byte.", thrown);
        }
        if (has(chain, AuthenticationFailedException.class)) {
            return new MailboxUnavailable(Problem.SIGN_IN_REFUSED, where + " refused to sign in " + s.user()
                    + ": check user name and password of the bounce mailbox, and whether the server allows this way of signing in"
                    + words(thrown, s), thrown);
        }
        if (has(chain, UnknownHostException.class)) {
            return new MailboxUnavailable(Problem.HOST_UNKNOWN, "There is no host " + s.host()
                    + ": correct the host name of the bounce mailbox, or ask who runs the name server.", thrown);
        }
        if (has(chain, CertificateException.class) || says(chain, "certificat", "pkix", "identity of server", "trust anchor")) {
            return new MailboxUnavailable(Problem.NOT_TRUSTED, "The certificate of " + where + " is not trusted: it must be made out to "
                    + s.host() + " by an authority in the JVM's trust store; import it there, or name the host as trusted"
                    + words(thrown, s), thrown);
        }
        if (says(chain, "starttls")) {
            return new MailboxUnavailable(Problem.NO_TLS, where + " does not offer STARTTLS: use TLS with its own port, or no encryption.",
                    thrown);
        }
        if (has(chain, SSLException.class)) {
            return new MailboxUnavailable(Problem.NO_TLS, where + " does not speak TLS from the first byte: choose STARTTLS or none, or the port "
                    + s.protocol().defaultPort(MailboxSettings.Security.TLS) + words(thrown, s), thrown);
        }
        if (has(chain, ConnectException.class) || has(chain, NoRouteToHostException.class)) {
            return new MailboxUnavailable(Problem.NO_CONNECTION, "No connection to " + where
                    + ": check the port, that the mail server runs, and that no firewall stands between.", thrown);
        }
        return new MailboxUnavailable(Problem.OTHER, "The bounce mailbox " + s + " cannot be read" + words(thrown, s), thrown);
    }

    static MailboxUnavailable brokenOff(int stored, Exception thrown, MailboxSettings s) {
        return new MailboxUnavailable(Problem.BROKEN_OFF, "The connection to " + s.host() + ":" + s.port() + " broke after " + stored
                + " mails; the rest follows with the next run" + words(thrown, s), thrown);
    }

    /** The server's own words; a server that repeats the password in them must not get it into a log. */
    private static String words(Exception thrown, MailboxSettings s) {
        String text = String.valueOf(thrown.getMessage()).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        String safe = s.password().isEmpty() ? text : text.replace(s.password(), "***");
        return thrown.getMessage() == null ? "." : " (" + (safe.length() > 300 ? safe.substring(0, 300) : safe) + ").";
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> chain, String... words) {
        return chain.stream().map(t -> String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(text -> List.of(words).stream().anyMatch(text::contains));
    }

    /** Jakarta Mail chains by getNextException as well as by getCause. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        List<Throwable> open = new ArrayList<>(List.of(thrown));
        while (!open.isEmpty() && all.size() < 50) {
            Throwable t = open.remove(0);
            all.add(t);
            if (t instanceof MessagingException m && m.getNextException() != null) {
                open.add(m.getNextException());
            }
            if (t.getCause() != null) {
                open.add(t.getCause());
            }
        }
        return all;
    }
}
