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
import java.time.format.DateTimeFormatter;

/**
 * A moment in a browser's own field for day and time ({@code datetime-local}), in the visitor's time zone. An hour that
 * the zone skips is the next one.
 */
@Dependent
@FacesConverter(value = "plannedTime", managed = true)
public class PlannedTimeConverter implements Converter<Instant> {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @Inject
    private Visitor visitor;

    @Inject
    private Format format;

    @Inject
    private Page page;

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return format.typedMoment(value)
                .orElseThrow(() -> new ConverterException(new FacesMessage(
                        FacesMessage.SEVERITY_ERROR, page.text("common.error.no_moment", value.strip()), null)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Instant value) {
        return value == null ? "" : FIELD.withZone(visitor.getZone()).format(value);
    }
}
