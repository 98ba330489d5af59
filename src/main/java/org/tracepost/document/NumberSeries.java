package org.tracepost.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/**
 * The numbers of one kind, given out without gaps: the row is locked until the document that took a number is
 * committed.
 */
@Entity
@Table(name = "number_series")
public class NumberSeries {

    @Id
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String prefix;

    @Column(name = "next_number")
    private long nextNumber;

    private int digits;

    protected NumberSeries() {}

    String take() {
        return prefix + String.format(Locale.ROOT, "%0" + digits + "d", nextNumber++);
    }
}
