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

    /** ISO 4217 codes of currencies that are in use somewhere: those that have digits and a name. */
    public List<String> getCurrencies() {
        return Currency.getAvailableCurrencies().stream().filter(c -> c.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode).filter(code -> !code.startsWith("X")).sorted().toList();
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
