package org.tracepost.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tracepost.platform.web.Page;

/**
 * A recipient as the page sends it back: the contact's id, or an address that was typed. A bean, because Mojarra
 * injects nothing into a named converter.
 */
@Named
@RequestScoped
public class ComposeToConverter implements Converter<ComposeTo> {

    @Inject
    private ComposeRecipients recipients;

    @Inject
    private Page page;

    @Override
    public ComposeTo getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return recipients
                .find(value)
                .orElseThrow(() -> new ConverterException(
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, page.text("refusal.address_form", value), null)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, ComposeTo value) {
        return value == null ? "" : value.getKey();
    }
}
