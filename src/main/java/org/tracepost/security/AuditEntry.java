package org.tracepost.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tracepost.platform.Deed;

/** One thing that somebody did on purpose. Only added, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq")
    private Long id;

    private Instant at;
    private String login;
    private String action;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private String subjectId;

    private String detail;

    protected AuditEntry() {}

    AuditEntry(Instant at, String login, String action, String subjectKind, String subjectId, String detail) {
        this.at = at;
        this.login = login;
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.detail = detail;
    }

    Deed deed() {
        return new Deed(login, at);
    }
}
