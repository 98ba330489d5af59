package org.tracepost.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.Status;

/**
 * A status change that a webhook is to be told of. Rows are written past JPA, see {@link ChangeRepository}; this is for
 * reading them.
 */
@Entity
@Table(name = "webhook_change")
class WebhookChange {

    @Id
    private Long id;

    @Column(name = "webhook_id")
    private Long webhookId;

    @Column(name = "delivery_id")
    private Long deliveryId;

    @Column(name = "recipient_id")
    private Long recipientId;

    @Enumerated(EnumType.STRING)
    private Status before;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private FailureReason reason;

    private boolean hard;

    protected WebhookChange() {}
}
