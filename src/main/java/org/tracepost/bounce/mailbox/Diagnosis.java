package org.tracepost.bounce.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;
import org.tracepost.platform.FaultChain;

/** Turns what Jakarta Mail throws into a sentence that helps. */
final class Diagnosis {

    private Diagnosis() {}

    static MailboxUnavailable of(Exception thrown, MailboxSettings s) {
        FaultChain chain = FaultChain.of(thrown);
        String where = s.host() + ":" + s.port();
        if (chain.has(FolderNotFoundException.class)) {
            return new MailboxUnavailable(
                    Problem.FOLDER_MISSING,
                    "The mailbox of " + s.user() + " on " + s.host() + " has no folder " + s.folder()
                            + ": correct the folder's name in the settings, or create it.",
                    thrown);
        }
        if (chain.has(SocketTimeoutException.class) || chain.says("read timed out")) {
            return new MailboxUnavailable(
                    Problem.NO_ANSWER,
                    where + " did not answer within " + s.timeout().toSeconds()
                            + " s: check the port, and that it "
                            + (s.security() == MailboxSettings.Security.TLS ? "expects" : "does not expect")
                            + " TLS from the first byte.",
                    thrown);
        }
        if (chain.has(AuthenticationFailedException.class)) {
            return new MailboxUnavailable(
                    Problem.SIGN_IN_REFUSED,
                    where + " refused to sign in " + s.user()
                            + ": check user name and password of the bounce mailbox, and whether the server allows this way of signing in"
                            + words(thrown, s),
                    thrown);
        }
        if (chain.has(UnknownHostException.class)) {
            return new MailboxUnavailable(
                    Problem.HOST_UNKNOWN,
                    "There is no host " + s.host()
                            + ": correct the host name of the bounce mailbox, or ask who runs the name server.",
                    thrown);
        }
        if (chain.has(CertificateException.class)
                || chain.says("certificat", "pkix", "identity of server", "trust anchor")) {
            return new MailboxUnavailable(
                    Problem.NOT_TRUSTED,
                    "The certificate of " + where + " is not trusted: it must be made out to "
                            + s.host()
                            + " by an authority in the JVM's trust store; import it there, or name the host as trusted"
                            + words(thrown, s),
                    thrown);
        }
        if (chain.says("starttls")) {
            return new MailboxUnavailable(
                    Problem.NO_TLS,
                    where + " does not offer STARTTLS: use TLS with its own port, or no encryption.",
                    thrown);
        }
        if (chain.has(SSLException.class)) {
            return new MailboxUnavailable(
                    Problem.NO_TLS,
                    where + " does not speak TLS from the first byte: choose STARTTLS or none, or the port "
                            + s.protocol().defaultPort(MailboxSettings.Security.TLS) + words(thrown, s),
                    thrown);
        }
        if (chain.has(ConnectException.class) || chain.has(NoRouteToHostException.class)) {
            return new MailboxUnavailable(
                    Problem.NO_CONNECTION,
                    "No connection to " + where
                            + ": check the port, that the mail server runs, and that no firewall stands between.",
                    thrown);
        }
        return new MailboxUnavailable(
                Problem.OTHER, "The bounce mailbox " + s + " cannot be read" + words(thrown, s), thrown);
    }

    static MailboxUnavailable clearText(MailboxSettings s) {
        return new MailboxUnavailable(
                Problem.CLEAR_TEXT,
                "The password of " + s.user() + " and all reports would go to " + s.host() + ":" + s.port()
                        + " unprotected, so the bounce mailbox is not read: set tracepost.bounce.security to tls or starttls; or, if the network between is"
                        + " your own and trusted, tracepost.bounce.plain to true.",
                null);
    }

    static MailboxUnavailable cannotKeep(String why, MailboxSettings s) {
        return new MailboxUnavailable(
                Problem.OTHER,
                "Reports stay in the mailbox of " + s.user() + " on " + s.host() + ", folder " + s.folder()
                        + ", although they are to be moved or deleted: " + why + ". They are read all the same.",
                null);
    }

    static MailboxUnavailable brokenOff(int stored, Exception thrown, MailboxSettings s) {
        return new MailboxUnavailable(
                Problem.BROKEN_OFF,
                "The connection to " + s.host() + ":" + s.port() + " broke after " + stored
                        + " mails; the rest follows with the next run" + words(thrown, s),
                thrown);
    }

    /** The server's own words; a server that repeats the password in them must not get it into a log. */
    private static String words(Exception thrown, MailboxSettings s) {
        String text = String.valueOf(thrown.getMessage())
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        String safe = s.password().isEmpty() ? text : text.replace(s.password(), "***");
        return thrown.getMessage() == null ? "." : " (" + (safe.length() > 300 ? safe.substring(0, 300) : safe) + ").";
    }
}
