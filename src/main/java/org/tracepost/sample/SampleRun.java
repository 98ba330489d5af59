package org.tracepost.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** That, and how far, sample data was written into this installation: once, or never. */
@Entity
@Table(name = "sample_run")
public class SampleRun {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        BROKEN
    }

    /** The only row's id: two at once would collide here. */
    static final int ONLY = 1;

    private static final Duration SILENCE = Duration.ofMinutes(3);

    @Id
    private Integer id;

    @Enumerated(EnumType.STRING)
    private State state;

    private int percent;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected SampleRun() {}

    SampleRun(String login, Instant now) {
        id = ONLY;
        state = State.RUNNING;
        startedBy = login;
        startedAt = now;
        seenAt = now;
    }

    void progress(int newPercent, Instant now) {
        percent = newPercent;
        seenAt = now;
    }

    void end(State how, Instant now) {
        state = how;
        percent = how == State.DONE ? 100 : percent;
        seenAt = now;
    }

    /** A run of which nothing was heard for minutes is broken: its server is no more. */
    public State stateAt(Instant now) {
        return state == State.RUNNING && seenAt.plus(SILENCE).isBefore(now) ? State.BROKEN : state;
    }

    public int getPercent() {
        return percent;
    }

    public Instant getStartedAt() {
        return startedAt;
    }
}
