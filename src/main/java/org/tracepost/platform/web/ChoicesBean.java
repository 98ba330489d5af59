package org.tracepost.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.tracepost.platform.Texts;

/**
 * What drop-downs of many pages offer: countries, currencies, time zones, by their codes. Named in the visitor's
 * language.
 */
@Named("choices")
@RequestScoped
public class ChoicesBean {

    @Inject
    private Visitor visitor;

    /** ISO 3166 codes, sorted by the names that the visitor reads. */
    public List<String> getCountries() {
        Collator collator = Collator.getInstance(visitor.getLocale());
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::country, collator))
                .toList();
    }

    public String country(String code) {
        return code == null || code.isBlank()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(visitor.getLocale());
    }

    /** ISO 4217 codes of the currencies that some country uses now. */
    public List<String> getCurrencies() {
        return Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(
                        new Locale.Builder().setRegion(country).build()))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .distinct()
                .sorted()
                .toList();
    }

    public String currency(String code) {
        return code + " · " + Currency.getInstance(code).getDisplayName(visitor.getLocale());
    }

    /** UTC first, which many servers have. */
    public List<String> getZones() {
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                                .sorted())
                .toList();
    }

    public List<Locale> getLanguages() {
        return Visitor.LANGUAGES;
    }

    public String language(Locale language) {
        return Visitor.LANGUAGES.contains(language)
                ? new Texts(visitor.getLocale()).text("language." + language.getLanguage())
                : language.getDisplayName(visitor.getLocale());
    }

    /**
     * What a drop-down offers, with what is chosen now even if that is none of it: otherwise the browser would show the
     * first, and saving anything else on the page would choose that.
     */
    public <T> List<T> with(List<T> offered, T current) {
        return current == null || offered.contains(current)
                ? offered
                : Stream.concat(Stream.of(current), offered.stream()).toList();
    }
}
