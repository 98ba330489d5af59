package org.tracepost.practice.post;

import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.tracepost.practice.behaviour.Gesture;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.TrailEntry.Tone;
import org.tracepost.practice.report.AutoReply;
import org.tracepost.practice.report.Complaint;
import org.tracepost.practice.report.ReadReceipt;
import org.tracepost.practice.report.ReportMailbox;
import org.tracepost.practice.smtp.Recipient;

/** The customer and the customer's mail program: sends back what an address's plan or a button of the page says. */
public final class Customer {

    private final ReportMailbox mailbox;

    public Customer(ReportMailbox mailbox) {
        this.mailbox = mailbox;
    }

    public void does(Gesture gesture, Mail mail, Recipient recipient) {
        String sender = mail.envelope().sender().address();
        switch (gesture) {
            case COMPLAINT ->
                send(
                        mail,
                        sender,
                        Complaint.compose(mail, recipient),
                        recipient.address() + " marked it as spam: complaint sent to ");
            case AUTO_REPLY ->
                send(
                        mail,
                        sender,
                        AutoReply.compose(mail, recipient),
                        recipient.address() + " is out of office: reply sent to ");
            case READ_RECEIPT -> {
                Optional<String> asked = ReadReceipt.askedFor(mail);
                send(
                        mail,
                        asked.orElse(sender),
                        ReadReceipt.compose(mail, recipient, asked.orElse(sender)),
                        recipient.address() + " read it: receipt sent "
                                + (asked.isPresent() ? "as the mail asks to " : "(the mail asks for none) to "));
            }
            case NONE -> {}
        }
    }

    private void send(Mail mail, String to, MimeMessage report, String what) {
        if (to.isEmpty()) {
            mail.note(Tone.PLAIN, "Nothing was sent back: the envelope sender is empty.");
        } else {
            mailbox.put(to, report);
            mail.note(Tone.PLAIN, what + to);
        }
    }
}
