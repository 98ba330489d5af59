package org.tracepost.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whether a site sends e-mails for a purpose. A purpose that was never switched has none and is on. */
@Entity
@Table(name = "template_switch")
public class TemplateSwitch {

    @Id
    @Enumerated(EnumType.STRING)
    private TemplatePurpose purpose;

    private boolean off;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected TemplateSwitch() {}

    TemplateSwitch(TemplatePurpose purpose) {
        this.purpose = purpose;
    }

    void turn(boolean on, String by, Instant at) {
        off = !on;
        changedBy = by;
        changedAt = at;
    }

    boolean isOff() {
        return off;
    }

    TemplatePurpose purpose() {
        return purpose;
    }
}
