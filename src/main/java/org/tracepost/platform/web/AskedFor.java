package org.tracepost.platform.web;

import jakarta.faces.context.FacesContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the address of a page asks for; what cannot be read is overlooked. The other side of {@link AddressQuery}. */
public final class AskedFor {

    private final Map<String, String[]> parameters;

    AskedFor(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    public static AskedFor here() {
        return new AskedFor(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
    }

    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    public Optional<Long> number(String name) {
        return text(name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    }

    public Optional<LocalDate> day(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return constants(type, name).stream().findFirst();
    }

    /** Several as several parameters; in the order of the type. */
    public <E extends Enum<E>> List<E> constants(Class<E> type, String name) {
        List<String> asked = all(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> asked.contains(constant.name()))
                .toList();
    }

    private List<String> all(String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
