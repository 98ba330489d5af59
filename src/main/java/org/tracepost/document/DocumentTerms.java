package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/** What a document says beside its lines and amounts. A value: replaced whole, never changed. */
@Embeddable
public class DocumentTerms {

    /** Nothing but lines. */
    public static final DocumentTerms NONE = new DocumentTerms(null, null, null, null);

    private String title;
    private String content;

    @Enumerated(EnumType.STRING)
    private Period period;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    protected DocumentTerms() {}

    /**
     * @param title what it is about, in a few words; may be null
     * @param content the long text of a proposal or contract; blank lines make paragraphs; may be null
     * @param period how often a subscription is invoiced; null for other kinds
     * @param endsOn the last day of a subscription or contract; null: until it is ended
     */
    public DocumentTerms(String title, String content, Period period, LocalDate endsOn) {
        this.title = title;
        this.content = content;
        this.period = period;
        this.endsOn = endsOn;
    }

    public static DocumentTerms titled(String title) {
        return new DocumentTerms(title, null, null, null);
    }

    public Optional<String> title() {
        return Optional.ofNullable(title).filter(text -> !text.isBlank());
    }

    public Optional<String> content() {
        return Optional.ofNullable(content).filter(text -> !text.isBlank());
    }

    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }
}
