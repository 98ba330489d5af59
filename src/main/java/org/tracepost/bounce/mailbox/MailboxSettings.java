package org.tracepost.bounce.mailbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/**
 * How to reach the bounce mailbox.
 *
 * @param folder the folder to read, {@code INBOX} unless a rule on the server sorts; POP3 has only that one
 * @param sslTrust host names whose certificate is taken without a check, for a mail server with a self-signed one
 *     inside the house; empty (the rule): the JVM's trust store decides
 * @param timeout for connecting and for each answer
 */
public record MailboxSettings(
        Protocol protocol,
        String host,
        int port,
        Security security,
        String user,
        String password,
        String folder,
        List<String> sslTrust,
        Duration timeout) {

    /** The language that is spoken with the mailbox. */
    public enum Protocol {
        IMAP(143, 993),
        POP3(110, 995);

        private final int port;
        private final int tlsPort;

        Protocol(int port, int tlsPort) {
            this.port = port;
            this.tlsPort = tlsPort;
        }

        /** The port where servers listen unless told otherwise. */
        public int defaultPort(Security security) {
            return security == Security.TLS ? tlsPort : port;
        }
    }

    /** How the connection is protected. */
    public enum Security {
        /** Not at all: the password goes in clear text. Only inside one machine or network. */
        NONE,
        /** Plain at first, then TLS; refused when the server does not offer it. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    public MailboxSettings {
        sslTrust = List.copyOf(sslTrust);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException(
                    "The port of the bounce mailbox must be between 1 and 65535, but is " + port + ".");
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("The bounce mailbox has no host name.");
        }
    }

    /** @throws MailboxUnavailable when the password and everything read would go over a network for all to see */
    public void refuseClearText() throws MailboxUnavailable {
        if (security == Security.NONE && !isLoopback(host)) {
            throw Diagnosis.clearText(this);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return true;
        }
    }

    /** Without the password, so that it gets into no log. */
    @Override
    public String toString() {
        return protocol + " " + user + "@" + host + ":" + port + "/" + folder + " (" + security + ")";
    }
}
