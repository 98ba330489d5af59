package org.tracepost.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one user is writing on one page. */
@Entity
@Table(name = "draft")
class Draft {

    private static final String NOTHING = "{}";

    @Id
    @GeneratedValue(generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq")
    private Long id;

    @Column(name = "draft_key")
    private String key;

    @Column(name = "user_id")
    private Long userId;

    private int version;
    private boolean done;
    private String address;
    private String label;
    private String title;
    private String fields = NOTHING;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Draft() {}

    Draft(String key, Long userId, DraftPlace place, Instant now) {
        this.key = key;
        this.userId = userId;
        this.address = place.address();
        this.label = place.label();
        this.changedAt = now;
    }

    void write(Written written, Instant now) {
        version++;
        address = written.place().address();
        label = written.place().label();
        title = written.title();
        fields = written.fields();
        changedAt = now;
    }

    /**
     * It was sent, saved or thrown away. Only the key stays, so that a request that is still under way does not bring
     * it back.
     */
    void finish(Instant now) {
        done = true;
        title = null;
        fields = NOTHING;
        changedAt = now;
    }

    boolean says(Written written) {
        return fields.equals(written.fields());
    }

    Long getId() {
        return id;
    }

    String getKey() {
        return key;
    }

    Long getUserId() {
        return userId;
    }

    int getVersion() {
        return version;
    }

    boolean isDone() {
        return done;
    }

    String getFields() {
        return fields;
    }
}
