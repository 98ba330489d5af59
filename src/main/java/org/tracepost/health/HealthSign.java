package org.tracepost.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.tracepost.delivery.RelayState;
import org.tracepost.delivery.smtp.RelayException;
import org.tracepost.platform.StoredText;

/** What one node last knew of the relay. Written by that node alone. */
@Entity
@Table(name = "health_sign")
public class HealthSign {

    private static final int WORDS = 1000;

    @Id
    @Column(name = "node_id")
    private String nodeId;

    private Instant at;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "relay_since")
    private Instant relaySince;

    @Enumerated(EnumType.STRING)
    @Column(name = "relay_kind")
    private RelayException.Kind relayKind;

    @Column(name = "relay_words")
    private String relayWords;

    protected HealthSign() {}

    HealthSign(String nodeId) {
        this.nodeId = nodeId;
    }

    void tell(Instant now, Signs.Sign sign) {
        at = now;
        acceptedAt = sign.lastAccepted().orElse(null);
        relaySince = sign.trouble().map(RelayState.Trouble::since).orElse(null);
        relayKind = sign.trouble().map(RelayState.Trouble::kind).orElse(null);
        relayWords = StoredText.fit(sign.trouble().map(RelayState.Trouble::what).orElse(null), WORDS);
    }

    Signs.Sign told() {
        return new Signs.Sign(
                Optional.ofNullable(acceptedAt),
                Optional.ofNullable(relaySince).map(since -> new RelayState.Trouble(since, relayKind, relayWords)));
    }
}
