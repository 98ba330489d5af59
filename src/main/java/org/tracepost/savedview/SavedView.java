package org.tracepost.savedview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one user keeps of one list under a name. */
@Entity
@Table(name = "saved_view")
public class SavedView {

    @Id
    @GeneratedValue(generator = "saved_view_seq")
    @SequenceGenerator(name = "saved_view_seq", sequenceName = "saved_view_seq")
    private Long id;

    @Column(name = "user_id")
    private Long userId;

    private String list;
    private String name;
    private String query;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SavedView() {}

    SavedView(Long userId, String list, String name, String query, Instant createdAt) {
        this.userId = userId;
        this.list = list;
        this.name = name;
        this.query = query;
        this.createdAt = createdAt;
    }

    void showInstead(String otherQuery) {
        query = otherQuery;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** The part of the list's address behind its path, with the question mark. */
    public String getQuery() {
        return query;
    }
}
