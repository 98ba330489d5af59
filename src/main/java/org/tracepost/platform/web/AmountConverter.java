package org.tracepost.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.tracepost.platform.TypedAmount;

/**
 * An amount of money, or another number, in the visitor's language. The field's attribute {@code digits} says how many
 * decimals there may be, {@code least} how many are always shown (if it is missing: all of them).
 */
@Dependent
@FacesConverter(value = "amount", managed = true)
public class AmountConverter implements Converter<BigDecimal> {

    private static final BigDecimal EXAMPLE = new BigDecimal("1234.5");

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    @Override
    public BigDecimal getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return TypedAmount.parse(value, visitor.getLocale(), number(component, "digits", 2))
                .orElseThrow(() -> new ConverterException(new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        page.text("common.error.no_amount", value.strip(), getAsString(context, component, EXAMPLE)),
                        null)));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
        return value == null
                ? ""
                : TypedAmount.format(
                        value,
                        visitor.getLocale(),
                        number(component, "least", number(component, "digits", 2)),
                        number(component, "digits", 2));
    }

    private static int number(UIComponent component, String attribute, int otherwise) {
        return component.getAttributes().get(attribute) instanceof Number number ? number.intValue() : otherwise;
    }
}
