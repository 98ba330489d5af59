package org.tracepost.platform.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Jakarta Persistence 3.1 does not know Instant. Columns are {@code timestamp with time zone}: H2 answers them as
 * OffsetDateTime and PostgreSQL as Timestamp, which EclipseLink turns into one.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, OffsetDateTime> {

    /** A moment as a native query answers it. */
    public static Instant instant(Object answered) {
        return answered instanceof OffsetDateTime offset ? offset.toInstant() : ((Timestamp) answered).toInstant();
    }

    @Override
    public OffsetDateTime convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant convertToEntityAttribute(OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
