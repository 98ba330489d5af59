package org.tracepost.practice.post;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tracepost.practice.behaviour.Door;
import org.tracepost.practice.behaviour.PracticeBehaviour;
import org.tracepost.practice.mail.Mail;
import org.tracepost.practice.mail.MailStore;
import org.tracepost.practice.mail.TrailEntry.Tone;
import org.tracepost.practice.smtp.Envelope;
import org.tracepost.practice.smtp.MailReceiver;
import org.tracepost.practice.smtp.Recipient;
import org.tracepost.practice.smtp.Sender;
import org.tracepost.practice.smtp.SmtpServer;

/** The relay's counter: answers SMTP by the table of behaviours and keeps what was handed in. */
public final class PostOffice implements MailReceiver {

    private final SecureRandom random = new SecureRandom();
    private final Deferrals deferrals = new Deferrals();
    private final Refusals refusals;
    private final MailStore store;
    private final Delivery delivery;

    public PostOffice(MailStore store, Refusals refusals, Delivery delivery) {
        this.store = store;
        this.refusals = refusals;
        this.delivery = delivery;
    }

    @Override
    public Optional<String> refusalOf(Sender sender, Recipient recipient) {
        Door door = doorFor(recipient);
        if (door == Door.REFUSE_RECIPIENT || door == Door.DEFER_TWICE && deferrals.putsOff(recipient.address())) {
            refusals.add(recipient.address(), door.reply());
            return Optional.of(door.reply());
        }
        return Optional.empty();
    }

    /** One recipient behind a closed door closes it for the whole message: SMTP has one answer for all of them. */
    @Override
    public Optional<String> take(Envelope envelope, byte[] message, String greetedAs, String peer) {
        Mail mail = keep(envelope, message, greetedAs, peer);
        List<Door> doors =
                envelope.recipients().stream().map(PostOffice::doorFor).toList();
        if (doors.contains(Door.CUT_AFTER_MESSAGE)) {
            mail.markArrived();
            mail.note(
                    Tone.WAITING,
                    "The connection was cut without an answer; the mail was kept. Open it, or follow a link,"
                            + " to prove that it arrived.");
            return Optional.empty();
        }
        if (doors.contains(Door.REFUSE_MESSAGE)) {
            mail.note(Tone.BAD, "Refused: " + Door.REFUSE_MESSAGE.reply());
            return Optional.of(Door.REFUSE_MESSAGE.reply());
        }
        String reply = "250 2.0.0 OK queued as " + mail.id();
        mail.note(Tone.PLAIN, "Taken: " + reply);
        delivery.begin(mail);
        return Optional.of(reply);
    }

    private static Door doorFor(Recipient recipient) {
        return PracticeBehaviour.of(recipient.address()).plan().door();
    }

    private Mail keep(Envelope envelope, byte[] message, String greetedAs, String peer) {
        byte[] unguessable = new byte[8];
        random.nextBytes(unguessable);
        String id = HexFormat.of().withUpperCase().formatHex(unguessable);
        Instant now = Instant.now();
        byte[] received = received(id, now, greetedAs, peer).getBytes(StandardCharsets.UTF_8);
        byte[] raw = new byte[received.length + message.length];
        System.arraycopy(received, 0, raw, 0, received.length);
        System.arraycopy(message, 0, raw, received.length, message.length);
        Mail mail = new Mail(id, now, envelope, raw);
        store.add(mail);
        return mail;
    }

    /** Trace information (RFC 5321 section 4.4), as every relay adds it. */
    private static String received(String id, Instant at, String greetedAs, String peer) {
        return "Received: from %s ([%s])\r\n\tby %s with ESMTP id %s;\r\n\t%s\r\n"
                .formatted(
                        greetedAs,
                        peer,
                        SmtpServer.HOST_NAME,
                        id,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneId.systemDefault())));
    }
}
