package org.tracepost.delivery.smtp;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.tracepost.mail.ServerReply;

/**
 * One connection to the relay, over which many messages go. All reading of the vendor's SMTP exceptions is here.
 *
 * <p>Vendor class: Angus Mail, which Payara and WildFly both bring.
 */
public final class SmtpRelayAdapter implements AutoCloseable {

    private static final int SERVICE_CLOSING = 421;
    private final Session session;
    private final SMTPTransport transport;

    private SmtpRelayAdapter(Session session, SMTPTransport transport) {
        this.session = session;
        this.transport = transport;
    }

    /** @throws RelayException when the relay cannot be reached or does not let us in; its message says which, without secrets */
    public static SmtpRelayAdapter open(Session session) throws RelayException {
        try {
            Transport transport = session.getTransport();
            if (!(transport instanceof SMTPTransport smtp)) {
                throw new RelayException("The mail session's transport protocol is '" + transport.getURLName().getProtocol() + "', but should be smtp or smtps.");
            }
            smtp.connect();
            return new SmtpRelayAdapter(session, smtp);
        } catch (NoSuchProviderException e) {
            throw new RelayException("The mail session has no SMTP transport: " + e.getMessage());
        } catch (AuthenticationFailedException e) {
            throw new RelayException("The relay refused the sign-in: " + oneLine(e.getMessage()));
        } catch (MessagingException e) {
            throw new RelayException("The relay cannot be used: " + oneLine(e.getMessage()) + why(e));
        }
    }

    /** The library says "could not connect" even when it is the certificate that it does not trust; the cause knows. */
    private static String why(MessagingException failure) {
        Throwable cause = failure.getNextException();
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause == null || cause.getMessage() == null ? "" : " (" + oneLine(cause.getMessage()) + ")";
    }

    /** Whether this relay can be asked for delivery reports (RFC 3461). */
    public boolean offersDsn() {
        return transport.supportsExtension("DSN");
    }

    /** False once the relay has closed the connection. */
    public boolean isUsable() {
        return transport.isConnected();
    }

    /** Hands one message over. Never throws: whatever happens is an outcome. */
    public SendOutcome send(OutgoingMail mail) {
        if (mail.recipient().needsSmtpUtf8() && !transport.supportsExtension("SMTPUTF8")) {
            return new SendOutcome.Unmakeable("The address has letters outside ASCII before the @, and our relay does not offer SMTPUTF8 (RFC 6531).");
        }
        boolean dsn = offersDsn();
        SmtpMessageAdapter message;
        try {
            message = new SmtpMessageAdapter(session, mail, dsn);
        } catch (MessagingException e) {
            return new SendOutcome.Unmakeable("The e-mail cannot be composed: " + e.getMessage());
        }
        try {
            transport.sendMessage(message, new Address[] {recipient(mail)});
            return new SendOutcome.Accepted(ServerReply.parse(transport.getLastServerResponse()), dsn);
        } catch (MessagingException e) {
            return outcomeOf(e, message.isWritten());
        }
    }

    private static InternetAddress recipient(OutgoingMail mail) {
        InternetAddress address = new InternetAddress();
        address.setAddress(mail.recipient().onTheWire());
        return address;
    }

    /** The relay's answer, wherever in the chain of exceptions it hides; without an answer, what the moment of the break means. */
    private SendOutcome outcomeOf(MessagingException failure, boolean written) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() > 0) {
                return byCode(refused.getReturnCode(), refused.getMessage());
            }
            if (e instanceof SMTPSenderFailedException sender && sender.getReturnCode() > 0) {
                return bySender(sender.getReturnCode(), sender.getMessage());
            }
            if (e instanceof SMTPSendFailedException send && send.getReturnCode() > 0 && send.getNextException() == null) {
                return byCode(send.getReturnCode(), send.getMessage());
            }
        }
        String what = oneLine(failure.getMessage());
        return written ? new SendOutcome.Unanswered("The connection broke before our relay answered the message: " + what)
                : new SendOutcome.Deferred(ServerReply.parse("The connection broke before the whole message was handed over: " + what));
    }

    private static SendOutcome byCode(int code, String words) {
        ServerReply reply = ServerReply.parse(words);
        if (code == SERVICE_CLOSING) {
            return new SendOutcome.RelayUnavailable("The relay closes the connection: " + reply.words());
        }
        return code / 100 == 5 ? new SendOutcome.Refused(reply) : new SendOutcome.Deferred(reply);
    }

    /** A refused sender is the fault of our wiring, not of the recipient; unless it is the message's size that is refused (RFC 1870). */
    private static SendOutcome bySender(int code, String words) {
        ServerReply reply = ServerReply.parse(words);
        boolean size = reply.status().filter(s -> s.is(3, 4)).isPresent() || code == 552;
        return size ? new SendOutcome.Refused(reply) : new SendOutcome.RelayUnavailable("The relay refused our envelope sender: " + reply.words());
    }

    private static String oneLine(String text) {
        return text == null ? "no reason given" : text.replaceAll("\\s+", " ").strip();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            // nothing is lost: every answer was recorded before
        }
    }
}
