package org.tracepost.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;

/** A language of a drop-down, by its tag. */
@FacesConverter(forClass = Locale.class)
public class LanguageConverter implements Converter<Locale> {

    @Override
    public Locale getAsObject(FacesContext context, UIComponent component, String value) {
        return value == null || value.isBlank() ? null : Locale.forLanguageTag(value);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Locale value) {
        return value == null ? "" : value.toLanguageTag();
    }
}
