package org.tracepost.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import org.tracepost.platform.LocalFormats;

/** A moment, typed and shown in the visitor's language and time zone, such as {@code 21 Nov 2026, 14:05}. */
@Dependent
@FacesConverter(forClass = Instant.class, managed = true)
public class MomentConverter implements Converter<Instant> {

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(value.strip(), style())
                    .atZone(visitor.getZone())
                    .toInstant();
        } catch (DateTimeParseException notAMoment) {
            throw new ConverterException(
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, page.text("common.error.no_moment", value.strip()), null),
                    notAMoment);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Instant value) {
        return value == null ? "" : style().withZone(visitor.getZone()).format(value);
    }

    private DateTimeFormatter style() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocalFormats.reader(visitor.getLocale()));
    }
}
