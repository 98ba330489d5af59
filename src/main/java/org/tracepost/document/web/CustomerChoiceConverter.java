package org.tracepost.document.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.tracepost.customer.Customer;
import org.tracepost.customer.Customers;

/** A chosen customer travels by its id. */
@Dependent
@FacesConverter(value = "customerChoice", managed = true)
public class CustomerChoiceConverter implements Converter<CustomerChoice> {

    @Inject
    private Customers customers;

    @Override
    public CustomerChoice getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            Customer customer = customers.get(Long.parseLong(value));
            return new CustomerChoice(customer.getId(), customer.getName(), customer.getNumber());
        } catch (NumberFormatException noId) {
            throw new ConverterException(noId);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, CustomerChoice value) {
        return value == null ? "" : String.valueOf(value.id());
    }
}
