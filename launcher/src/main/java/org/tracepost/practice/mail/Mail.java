package org.tracepost.practice.mail;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tracepost.practice.smtp.Envelope;

/** One mail that the relay was given, and what was done with it since. */
public final class Mail {

    private final String id;
    private final Instant receivedAt;
    private final Envelope envelope;
    private final byte[] raw;
    private final MailSummary summary;
    private final List<TrailEntry> trail = new CopyOnWriteArrayList<>();
    private volatile boolean arrived;

    public Mail(String id, Instant receivedAt, Envelope envelope, byte[] raw) {
        this.id = id;
        this.receivedAt = receivedAt;
        this.envelope = envelope;
        this.raw = raw;
        this.summary = MailSummary.of(content());
    }

    /** The queue id of the 250 reply; unguessable, so that a mail's address on the page is too. */
    public String id() {
        return id;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Envelope envelope() {
        return envelope;
    }

    public byte[] raw() {
        return raw;
    }

    public MailSummary summary() {
        return summary;
    }

    /** Read anew each time: kept, it would double the memory that the mails take. */
    public MailContent content() {
        return MailContent.of(raw);
    }

    public List<TrailEntry> trail() {
        return trail;
    }

    public void note(TrailEntry.Tone tone, String text) {
        trail.add(new TrailEntry(Instant.now(), tone, text));
    }

    /** Whether the customer can have seen it: a mail that bounced must not be opened as if it had come. */
    public boolean arrived() {
        return arrived;
    }

    public void markArrived() {
        arrived = true;
    }
}
