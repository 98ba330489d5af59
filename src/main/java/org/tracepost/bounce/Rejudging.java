package org.tracepost.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * How far the hard failures of the past were judged anew by rules of one version: once in each database, and from where
 * it stopped.
 */
@Entity
@Table(name = "rejudging")
public class Rejudging {

    @Id
    private int rules;

    @Column(name = "last_event_id")
    private long lastEventId;

    @Column(name = "until_id")
    private long untilId;

    private long seen;
    private long softened;
    private long broken;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    protected Rejudging() {}

    /** @param untilId the newest event there is: later ones were judged by these rules */
    Rejudging(int rules, long untilId, Instant startedAt) {
        this.rules = rules;
        this.untilId = untilId;
        this.startedAt = startedAt;
    }

    void seen(long upTo, int portion, int changed, int cannotBeJudged) {
        lastEventId = upTo;
        seen += portion;
        softened += changed;
        broken += cannotBeJudged;
    }

    void end(Instant now) {
        doneAt = now;
    }

    boolean isDone() {
        return doneAt != null;
    }

    boolean isThrough() {
        return lastEventId >= untilId;
    }

    long getLastEventId() {
        return lastEventId;
    }

    long getUntilId() {
        return untilId;
    }

    String summary() {
        return "rules " + rules + ": " + seen + " hard failures seen, " + softened + " no longer hard, " + broken
                + " could not be read";
    }
}
