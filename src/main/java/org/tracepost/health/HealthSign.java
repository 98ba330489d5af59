package org.tracepost.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.tracepost.bounce.PollState;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;
import org.tracepost.delivery.RelayState;
import org.tracepost.delivery.smtp.RelayException;
import org.tracepost.platform.StoredText;

/** What one node last knew of relay and mailbox. Written by that node alone. */
@Entity
@Table(name = "health_sign")
public class HealthSign {

    private static final int WORDS = 1000;

    @Id
    @Column(name = "node_id")
    private String nodeId;
    private Instant at;
    @Column(name = "last_poll_at")
    private Instant lastPollAt;
    @Column(name = "mailbox_since")
    private Instant mailboxSince;
    @Enumerated(EnumType.STRING)
    @Column(name = "mailbox_problem")
    private Problem mailboxProblem;
    @Column(name = "mailbox_words")
    private String mailboxWords;
    @Column(name = "accepted_at")
    private Instant acceptedAt;
    @Column(name = "relay_since")
    private Instant relaySince;
    @Enumerated(EnumType.STRING)
    @Column(name = "relay_kind")
    private RelayException.Kind relayKind;
    @Column(name = "relay_words")
    private String relayWords;

    protected HealthSign() {
    }

    HealthSign(String nodeId) {
        this.nodeId = nodeId;
    }

    void tell(Instant now, Signs.Sign sign) {
        at = now;
        lastPollAt = sign.lastPoll().orElse(null);
        mailboxSince = sign.mailbox().map(PollState.Trouble::since).orElse(null);
        mailboxProblem = sign.mailbox().map(PollState.Trouble::problem).orElse(null);
        mailboxWords = StoredText.fit(sign.mailbox().map(PollState.Trouble::what).orElse(null), WORDS);
        acceptedAt = sign.lastAccepted().orElse(null);
        relaySince = sign.relay().map(RelayState.Trouble::since).orElse(null);
        relayKind = sign.relay().map(RelayState.Trouble::kind).orElse(null);
        relayWords = StoredText.fit(sign.relay().map(RelayState.Trouble::what).orElse(null), WORDS);
    }

    Signs.Sign told() {
        return new Signs.Sign(Optional.ofNullable(lastPollAt),
                Optional.ofNullable(mailboxSince).map(since -> new PollState.Trouble(since, mailboxProblem, mailboxWords)), Optional.ofNullable(acceptedAt),
                Optional.ofNullable(relaySince).map(since -> new RelayState.Trouble(since, relayKind, relayWords)));
    }
}
