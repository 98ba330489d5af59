package org.tracepost.intake.parse.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Languages and countries as people write them: by code, or by name in one of the four languages of the product. */
final class Places {

    private static final List<Locale> WRITTEN_IN =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("pl"), Locale.GERMAN, Locale.forLanguageTag("es"));
    private static final Map<String, String> LANGUAGES = languages();
    private static final Map<String, String> COUNTRIES = countries();

    private Places() {}

    /** {@code pl}, {@code pl-PL}, {@code Polski}, {@code Polnisch}. */
    static Optional<Locale> language(String text) {
        String known = LANGUAGES.get(Column.plain(text));
        String primary = text.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Optional.ofNullable(known == null ? LANGUAGES.get(primary) : known)
                .map(Locale::forLanguageTag);
    }

    /** {@code DE}, {@code DEU}, {@code Niemcy}. */
    static Optional<String> country(String text) {
        return Optional.ofNullable(COUNTRIES.get(Column.plain(text)));
    }

    private static Map<String, String> languages() {
        List<Locale> all = Arrays.stream(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .toList();
        Map<String, String> byName = named(all, Locale::getDisplayLanguage, Locale::getLanguage);
        all.stream().filter(l -> l.getLanguage().length() == 2).forEach(l -> {
            byName.put(l.getISO3Language(), l.getLanguage());
            byName.put(l.getLanguage(), l.getLanguage());
        });
        return Map.copyOf(byName);
    }

    private static Map<String, String> countries() {
        List<Locale> all = Arrays.stream(Locale.getISOCountries())
                .map(c -> new Locale.Builder().setRegion(c).build())
                .toList();
        Map<String, String> byName = named(all, Locale::getDisplayCountry, Locale::getCountry);
        all.forEach(c -> {
            byName.put(Column.plain(c.getISO3Country()), c.getCountry());
            byName.put(Column.plain(c.getCountry()), c.getCountry());
        });
        return Map.copyOf(byName);
    }

    private static Map<String, String> named(
            List<Locale> all, BiFunction<Locale, Locale, String> name, Function<Locale, String> code) {
        Map<String, String> byName = new HashMap<>();
        for (Locale place : all) {
            WRITTEN_IN.forEach(
                    language -> byName.putIfAbsent(Column.plain(name.apply(place, language)), code.apply(place)));
        }
        return byName;
    }
}
