package org.tracepost.suppression.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.SuppressionState;
import org.tracepost.suppression.Suppressions;

/** One entry: why, since when, until when, by which e-mail, and what there was for the address before. */
@Named
@ViewScoped
public class SuppressionViewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Suppressions suppressions;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    private Page page;

    private Long id;
    private transient SuppressionRow entry;
    private transient List<SuppressionRow> others;
    private transient RecipientRow cause;

    public void load() {
        entry = suppressions.get(page.asked(id));
        others = suppressions.history(entry.address()).stream()
                .filter(s -> !s.id().equals(id))
                .toList();
        cause = entry.recipientId() == null ? null : messages.getRecipientRow(entry.recipientId());
    }

    public SuppressionState state(SuppressionRow row) {
        return row.stateAt(clock.instant());
    }

    public SuppressionRow getEntry() {
        return entry;
    }

    /** Other entries of the same address, newest first. */
    public List<SuppressionRow> getOthers() {
        return others;
    }

    /** The e-mail that filled the measure; null when a person or a list said so. */
    public RecipientRow getCause() {
        return cause;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
