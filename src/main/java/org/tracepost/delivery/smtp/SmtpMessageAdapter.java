package org.tracepost.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message with an envelope of its own, that knows whether all of it was written to the relay. Vendor class: Angus Mail, on all servers. */
final class SmtpMessageAdapter extends SMTPMessage {

    private boolean written;

    SmtpMessageAdapter(Session session, OutgoingMail mail, boolean dsn) throws MessagingException {
        super(session);
        MimeComposer.fill(this, mail);
        setEnvelopeFrom(mail.envelopeSender());
        if (dsn) {
            setNotifyOptions(NOTIFY_SUCCESS | NOTIFY_FAILURE | NOTIFY_DELAY);
            setReturnOption(RETURN_HDRS);
            setMailExtension("ENVID=" + mail.envelopeId());
        }
    }

    /** Keeps the Message-ID that we chose; the library would make its own at every save. */
    @Override
    protected void updateMessageID() {
        // set once by the composer
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        written = true;
    }

    /** True when all data was handed to the connection: from then on the relay may have taken the message. */
    boolean isWritten() {
        return written;
    }
}
