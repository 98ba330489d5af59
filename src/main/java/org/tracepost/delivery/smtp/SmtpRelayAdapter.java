package org.tracepost.delivery.smtp;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.tracepost.delivery.smtp.RelayException.Kind;
import org.tracepost.mail.FailureReason;
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
    private final boolean dsn;
    private final boolean utf8;
    private final long sizeLimit;
    private boolean usable = true;

    private SmtpRelayAdapter(Session session, SMTPTransport transport) {
        this.session = session;
        this.transport = transport;
        this.dsn = transport.supportsExtension("DSN");
        this.utf8 = transport.supportsExtension("SMTPUTF8");
        this.sizeLimit = limit(transport.getExtensionParameter("SIZE"));
    }

    /**
     * @throws RelayException when the relay cannot be reached or does not let us in; its message says which, without
     *     secrets
     */
    public static SmtpRelayAdapter open(Session session) throws RelayException {
        SMTPTransport transport = transport(session);
        try {
            transport.connect();
            return new SmtpRelayAdapter(session, transport);
        } catch (AuthenticationFailedException e) {
            throw new RelayException(Kind.SIGN_IN, "The relay refused the sign-in: " + oneLine(e.getMessage()));
        } catch (MessagingException e) {
            throw new RelayException(
                    kind(RelayDiagnosis.of(e, transport.getLastReturnCode())),
                    "The relay cannot be used: " + oneLine(e.getMessage()) + why(e));
        }
    }

    private static SMTPTransport transport(Session session) throws RelayException {
        try {
            Transport transport = session.getTransport();
            if (transport instanceof SMTPTransport smtp) {
                return smtp;
            }
            throw new RelayException(
                    Kind.SETTINGS,
                    "The mail session's transport protocol is '"
                            + transport.getURLName().getProtocol() + "', but should be smtp or smtps.");
        } catch (NoSuchProviderException e) {
            throw new RelayException(Kind.SETTINGS, "The mail session has no SMTP transport: " + e.getMessage());
        }
    }

    /** The library says "could not connect" even when it is the certificate that it does not trust; the cause knows. */
    private static String why(MessagingException failure) {
        Throwable cause = rootOf(failure);
        return cause == failure || cause.getMessage() == null ? "" : " (" + oneLine(cause.getMessage()) + ")";
    }

    private static Kind kind(RelayProblem problem) {
        return switch (problem) {
            case HOST_UNKNOWN -> Kind.NAME_UNKNOWN;
            case NOT_TRUSTED, NO_STARTTLS, TLS_FAILED -> Kind.TLS;
            case BUSY -> Kind.BUSY;
            default -> Kind.UNREACHABLE;
        };
    }

    private static Throwable rootOf(MessagingException failure) {
        Throwable cause = failure.getNextException() == null ? failure : failure.getNextException();
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static long limit(String parameter) {
        return parameter != null && parameter.strip().matches("\\d{1,18}") ? Long.parseLong(parameter.strip()) : 0;
    }

    /** False once the relay has closed the connection, or is about to. */
    public boolean isUsable() {
        return usable;
    }

    /**
     * Why this relay will never take this message; empty when it may. Asked before anything is sent (RFC 1870, RFC
     * 6531).
     */
    public Optional<SendOutcome> refuses(OutgoingMail mail, byte[] message) {
        if (mail.destination().needsSmtpUtf8() && !utf8) {
            return Optional.of(new SendOutcome.Unmakeable(
                    "The address has letters outside ASCII before the @, and our relay does not offer SMTPUTF8 (RFC 6531).",
                    Optional.empty(),
                    "relay-without-smtputf8"));
        }
        if (sizeLimit > 0 && message.length > sizeLimit) {
            return Optional.of(new SendOutcome.Unmakeable(
                    "The e-mail has " + message.length + " bytes, and our relay takes at most " + sizeLimit + ".",
                    Optional.of(FailureReason.MESSAGE_TOO_LARGE),
                    "relay-size-limit"));
        }
        return Optional.empty();
    }

    /** Hands one message over. Never throws: whatever happens is an outcome. */
    public SendOutcome send(OutgoingMail mail, byte[] message) {
        return send(mail, message, dsn);
    }

    /** Hands one message over about which nobody wants to hear more than the relay's answer. */
    public SendOutcome sendWithoutReports(OutgoingMail mail, byte[] message) {
        return send(mail, message, false);
    }

    private SendOutcome send(OutgoingMail mail, byte[] message, boolean reports) {
        SmtpMessageAdapter envelope;
        try {
            envelope = new SmtpMessageAdapter(session, mail, message, reports, transport.supportsExtension("SIZE"));
        } catch (MessagingException | RuntimeException e) {
            return SendOutcome.Unmakeable.fault("The e-mail cannot be composed: " + e.getMessage());
        }
        try {
            transport.sendMessage(envelope, new Address[] {recipient(mail)});
            return new SendOutcome.Accepted(ServerReply.parse(transport.getLastServerResponse()), reports);
        } catch (MessagingException e) {
            return outcomeOf(e, envelope);
        } catch (RuntimeException e) {
            return outcomeOf(new MessagingException("fault in the mail library: " + e, e), envelope);
        }
    }

    private static InternetAddress recipient(OutgoingMail mail) {
        InternetAddress address = new InternetAddress();
        address.setAddress(mail.destination().onTheWire());
        return address;
    }

    /**
     * The relay's answer, wherever in the chain of exceptions it hides; without an answer, what the moment of the break
     * means.
     */
    private SendOutcome outcomeOf(MessagingException failure, SmtpMessageAdapter envelope) {
        for (Exception e = failure; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            if (e instanceof SMTPAddressFailedException refused && refused.getReturnCode() > 0) {
                return byCode(refused.getReturnCode(), refused.getMessage());
            }
            if (e instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
                return send.getCommand().startsWith("MAIL")
                        ? bySender(send.getReturnCode(), send.getMessage())
                        : byCode(send.getReturnCode(), send.getMessage());
            }
        }
        usable = false;
        String what = oneLine(failure.getMessage());
        if (envelope.isWritten()) {
            return new SendOutcome.Unanswered("The connection broke before our relay answered the message: " + what);
        }
        return envelope.isBegun()
                ? new SendOutcome.Deferred(
                        ServerReply.parse("The connection broke before the whole message was handed over: " + what))
                : new SendOutcome.Throttled("The relay closed the connection: " + what);
    }

    private SendOutcome byCode(int code, String words) {
        if (code == SERVICE_CLOSING) {
            return closing(words);
        }
        ServerReply reply = ServerReply.parse(words);
        return code / 100 == 5 ? new SendOutcome.Refused(reply) : new SendOutcome.Deferred(reply);
    }

    /**
     * A refused sender is the fault of our wiring, not of the recipient; unless it is the message's size that is
     * refused (RFC 1870).
     */
    private SendOutcome bySender(int code, String words) {
        ServerReply reply = ServerReply.parse(words);
        if (code == 552
                || code / 100 == 5 && reply.status().filter(s -> s.is(3, 4)).isPresent()) {
            return new SendOutcome.Refused(reply);
        }
        if (code / 100 == 5) {
            return new SendOutcome.RelayUnavailable("The relay refused our envelope sender: " + reply.words());
        }
        return code == SERVICE_CLOSING
                ? closing(words)
                : new SendOutcome.Throttled("The relay asks us to slow down: " + reply.words());
    }

    private SendOutcome closing(String words) {
        usable = false;
        return new SendOutcome.Throttled(
                "The relay closes the connection: " + ServerReply.parse(words).words());
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
