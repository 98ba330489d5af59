package org.tracepost.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tracepost.delivery.smtp.RelayProblem;
import org.tracepost.mail.Token;
import org.tracepost.platform.StoredText;

/**
 * A test mail and what came of it. Three hands write it, each its own columns: who sends it, who reads the mail when it
 * comes back, and who reads the report about it; so there is no version to quarrel about.
 */
@Entity
@Table(name = "health_probe")
public class HealthProbe {

    @Id
    @GeneratedValue(generator = "health_probe_seq")
    @SequenceGenerator(name = "health_probe_seq", sequenceName = "health_probe_seq")
    private Long id;

    private Token token;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    private boolean asked;

    @Enumerated(EnumType.STRING)
    private RelayProblem problem;

    private String words;

    @Column(name = "mail_at")
    private Instant mailAt;

    @Column(name = "mail_verp")
    private boolean mailVerp;

    @Column(name = "report_at")
    private Instant reportAt;

    @Column(name = "report_verp")
    private boolean reportVerp;

    @Column(name = "report_action")
    private String reportAction;

    protected HealthProbe() {}

    HealthProbe(Token token, String startedBy, Instant startedAt) {
        this.token = token;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    /** @param reportAsked whether the relay offers reports and was asked for one */
    void sent(Instant at, boolean reportAsked) {
        sentAt = at;
        asked = reportAsked;
    }

    void failed(RelayProblem why, String itsWords) {
        problem = why;
        words = StoredText.fit(itsWords, 500);
    }

    /** @param throughVerp whether the token was in the address to which it came; the first one counts */
    void mailCame(Instant at, boolean throughVerp) {
        if (mailAt == null) {
            mailAt = at;
            mailVerp = throughVerp;
        }
    }

    /** @param action as the report has it; "failed" counts over all others */
    void reportCame(Instant at, boolean throughVerp, String action, String itsWords) {
        if (reportAt == null || "failed".equals(action)) {
            reportAt = at;
            reportVerp = throughVerp;
            reportAction = action;
            words = StoredText.fit(itsWords, 500);
        }
    }

    TestMailRow row() {
        return new TestMailRow(
                id,
                startedBy,
                startedAt,
                sentAt,
                asked,
                problem,
                words,
                mailAt,
                mailVerp,
                reportAt,
                reportVerp,
                reportAction);
    }
}
