package org.tracepost.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.message.Status;

/** A program that wants to know of status changes, and how the last tries to tell it went. */
@Entity
@Table(name = "webhook")
public class Webhook {

    /** So long a former secret signs too, so that the receiver can be changed over without a gap. */
    private static final Duration CHANGE_OVER = Duration.ofHours(24);

    @Id
    @GeneratedValue(generator = "webhook_seq")
    @SequenceGenerator(name = "webhook_seq", sequenceName = "webhook_seq")
    private Long id;

    private String name;
    private String url;
    private String statuses;
    private String secret;

    @Column(name = "former_secret")
    private String formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    private boolean active;
    private int failures;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "last_ok_at")
    private Instant lastOkAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Webhook() {}

    Webhook(WebhookDraft draft, Secret secret, String login, Instant now) {
        this.secret = secret.value();
        this.active = true;
        this.createdBy = login;
        this.createdAt = now;
        change(draft);
    }

    final void change(WebhookDraft draft) {
        name = draft.name();
        url = draft.url();
        statuses = draft.statuses().stream().map(Status::name).collect(Collectors.joining(","));
    }

    void turn(boolean on) {
        active = on;
        hurry();
    }

    /** What could not be delivered is tried at once. */
    void hurry() {
        nextTryAt = null;
    }

    void sign(Secret fresh, Instant now) {
        formerSecret = secret;
        formerUntil = now.plus(CHANGE_OVER);
        secret = fresh.value();
    }

    void taken(Instant now) {
        failures = 0;
        failingSince = null;
        nextTryAt = null;
        lastOkAt = now;
    }

    void refused(Instant now) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        nextTryAt = now.plus(RetryWaits.after(failures));
    }

    /** The new one first; the former one as long as it counts. */
    List<Secret> secrets(Instant now) {
        List<Secret> all = new ArrayList<>(List.of(new Secret(secret)));
        if (formerSecret != null && now.isBefore(formerUntil)) {
            all.add(new Secret(formerSecret));
        }
        return all;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
    }

    /** Those it wants to be told of. */
    public Set<Status> getStatuses() {
        return Arrays.stream(statuses.split(","))
                .map(Status::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));
    }

    /** False: nothing is sent to it, and what happens meanwhile it will not be told. */
    public boolean isActive() {
        return active;
    }

    /** The first of the tries that failed since the last that worked; null when that one was the last. */
    public Instant getFailingSince() {
        return failingSince;
    }

    public Instant getNextTryAt() {
        return nextTryAt;
    }

    public Instant getLastOkAt() {
        return lastOkAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Tells what an administrator sets from what it was before; deliveries do not count. */
    public String mark() {
        return name + "/" + url + "/" + statuses;
    }
}
