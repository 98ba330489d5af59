package org.tracepost.delivery.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.lang.reflect.Field;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.tracepost.mail.ServerReply;

/**
 * One connection to the relay for looking at it: what it offers, and whether a test mail is taken. Uses the session as
 * it is, with its timeouts. Vendor class: Angus Mail.
 */
public final class RelayCheckAdapter implements AutoCloseable {

    private static final int SIGNED_IN = 235;
    private final Session session;
    private final SMTPTransport transport;
    private final RelayFeatures features;

    private RelayCheckAdapter(Session session, SMTPTransport transport, RelayFeatures features) {
        this.session = session;
        this.transport = transport;
        this.features = features;
    }

    /** @throws RelayCheckFailed when the relay cannot be reached or does not let us in */
    public static RelayCheckAdapter open(Session session) throws RelayCheckFailed {
        SMTPTransport smtp = transport(session);
        try {
            smtp.connect();
            boolean signedIn = smtp.getLastReturnCode() == SIGNED_IN;
            Optional<String> user =
                    signedIn ? Optional.ofNullable(smtp.getURLName()).map(URLName::getUsername) : Optional.empty();
            return new RelayCheckAdapter(session, smtp, RelayFeatures.of(ehlo(smtp), tls(smtp), user));
        } catch (MessagingException e) {
            throw failed(e, smtp);
        }
    }

    private static SMTPTransport transport(Session session) throws RelayCheckFailed {
        try {
            Transport transport = session.getTransport();
            if (transport instanceof SMTPTransport smtp) {
                return smtp;
            }
            throw new RelayCheckFailed(
                    RelayProblem.NO_SMTP, String.valueOf(transport.getURLName().getProtocol()));
        } catch (MessagingException e) {
            throw new RelayCheckFailed(RelayProblem.NO_SMTP, RelayDiagnosis.words(e, 0, null));
        }
    }

    /**
     * Once more, to hear it in full: the library keeps the list to itself. A second EHLO is always allowed (RFC 5321
     * section 4.1.4).
     */
    private static String ehlo(SMTPTransport smtp) throws MessagingException {
        if (smtp.getLastReturnCode() == 250
                && String.valueOf(smtp.getLastServerResponse()).contains("\n")) {
            return smtp.getLastServerResponse();
        }
        smtp.simpleCommand("EHLO " + smtp.getLocalHost());
        return smtp.getLastServerResponse();
    }

    /**
     * Which protocol and cipher suite were agreed upon, the library does not tell: its field is asked, and where that
     * is forbidden the answer is just "TLS".
     */
    private static Optional<String> tls(SMTPTransport smtp) {
        if (!smtp.isSSL()) {
            return Optional.empty();
        }
        try {
            Field socket = SMTPTransport.class.getDeclaredField("serverSocket");
            socket.setAccessible(true);
            SSLSession agreed = ((SSLSocket) (Socket) socket.get(smtp)).getSession();
            return Optional.of(agreed.getProtocol() + ", " + agreed.getCipherSuite());
        } catch (ReflectiveOperationException | RuntimeException notForUs) {
            return Optional.of("TLS");
        }
    }

    public RelayFeatures features() {
        return features;
    }

    /**
     * Sends one mail, made like all others, and asks for reports about it where the relay offers them.
     *
     * @throws RelayCheckFailed when it is not taken
     */
    public ServerReply send(TestMail mail) throws RelayCheckFailed {
        try {
            OutgoingMail outgoing = mail.outgoing();
            transport.sendMessage(
                    new SmtpMessageAdapter(
                            session, outgoing, outgoing.compose(), features.dsn(), transport.supportsExtension("SIZE")),
                    new Address[] {new InternetAddress(mail.envelope())});
            return ServerReply.parse(transport.getLastServerResponse());
        } catch (MessagingException e) {
            RelayCheckFailed failure = failed(e, transport);
            boolean answered = transport.getLastReturnCode() >= 400;
            throw answered ? new RelayCheckFailed(RelayProblem.MAIL_REFUSED, failure.getMessage()) : failure;
        }
    }

    private static RelayCheckFailed failed(MessagingException e, SMTPTransport smtp) {
        int code = smtp.getLastReturnCode();
        return new RelayCheckFailed(
                RelayDiagnosis.of(e, code), RelayDiagnosis.words(e, code, smtp.getLastServerResponse()));
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // nothing is lost: everything was said before
        }
    }
}
