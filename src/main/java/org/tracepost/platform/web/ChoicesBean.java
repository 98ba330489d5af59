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

/** What drop-downs of many pages offer: countries, currencies, time zones, by their codes. Named in the visitor's language. */
@Named("choices")
@RequestScoped
public class ChoicesBean {

    @Inject
    private Visitor visitor;

    /** ISO 3166 codes, sorted by the names that the visitor reads. */
    public List<String> getCountries() {
        Collator collator = Collator.getInstance(visitor.getLocale());
        return Arrays.stream(Locale.getISOCountries()).sorted(Comparator.comparing(this::country, collator)).toList();
    }

    public String country(String code) {
        return code == null || code.isBlank() ? "" : new Locale.Builder().setRegion(code).build().getDisplayCountry(visitor.getLocale());
    }

    /** ISO 4217 codes of the currencies that some country uses now. */
    public List<String> getCurrencies() {
        return Arrays.stream(Locale.getISOCountries()).map(country -> Currency.getInstance(new Locale.Builder().setRegion(country).build()))
                .filter(Objects::nonNull).map(Currency::getCurrencyCode).distinct().sorted().toList();
    }

    public String currency(String code) {
        return code + " · " + Currency.getInstance(code).getDisplayName(visitor.getLocale());
    }

    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted().toList();
    }

    public List<Locale> getLanguages() {
        return Visitor.LANGUAGES;
    }
}
