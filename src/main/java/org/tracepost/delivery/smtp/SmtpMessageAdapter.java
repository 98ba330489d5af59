package org.tracepost.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A finished message with an envelope of its own, that knows how much of it was written to the relay. Vendor class:
 * Angus Mail, on all servers.
 */
final class SmtpMessageAdapter extends SMTPMessage {

    private final byte[] bytes;
    private boolean begun;
    private boolean written;

    /**
     * @param bytes the whole message
     * @param dsn ask for reports (RFC 3461)
     * @param size tell the relay how large the message is (RFC 1870)
     */
    SmtpMessageAdapter(Session session, OutgoingMail mail, byte[] bytes, boolean dsn, boolean size)
            throws MessagingException {
        super(session);
        this.bytes = bytes;
        setEnvelopeFrom(mail.envelopeSender());
        StringBuilder parameters = new StringBuilder();
        if (dsn) {
            setNotifyOptions(NOTIFY_SUCCESS | NOTIFY_FAILURE | NOTIFY_DELAY);
            setReturnOption(RETURN_HDRS);
            parameters.append("ENVID=").append(mail.envelopeId());
        }
        if (size) {
            parameters.append(dsn ? " " : "").append("SIZE=").append(bytes.length);
        }
        if (!parameters.isEmpty()) {
            setMailExtension(parameters.toString());
        }
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        begun = true;
        out.write(bytes);
        written = true;
    }

    /** True when the relay had asked for the data: from then on a broken connection has to do with this message. */
    boolean isBegun() {
        return begun;
    }

    /** True when all data was handed to the connection: from then on the relay may have taken the message. */
    boolean isWritten() {
        return written;
    }
}
