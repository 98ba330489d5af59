package org.tracepost.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.platform.Theme;

/**
 * The language, the time zone and the theme of whoever sits before the browser. Before sign-in they come from a cookie
 * of an earlier visit, else from what the browser asks for; after sign-in from the user's own settings.
 */
@Named
@SessionScoped
public class Visitor implements Serializable {

    /** The languages the product speaks, English first: it is the one that every text exists in. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("pl"), Locale.GERMAN, Locale.forLanguageTag("es"));

    public static final String LANGUAGE_COOKIE = "tracepost-language";
    public static final String THEME_COOKIE = "tracepost-theme";

    @Inject
    private HttpServletRequest request;

    private Locale locale = Locale.ENGLISH;
    private ZoneId browserZone = ZoneId.systemDefault();
    private ZoneId zone = browserZone;
    private Theme theme = Theme.SYSTEM;

    @PostConstruct
    void recognise() {
        locale = cookie(LANGUAGE_COOKIE).flatMap(Visitor::spoken).orElseGet(this::asked);
        theme = cookie(THEME_COOKIE).flatMap(Theme::find).orElse(Theme.SYSTEM);
    }

    /** From now on this language; one that the product does not speak changes nothing. */
    public void speak(String language) {
        spoken(language).ifPresent(found -> locale = found);
    }

    /** From now on this time zone. @param chosen null: as the browser has it */
    public void liveIn(ZoneId chosen) {
        zone = chosen == null ? browserZone : chosen;
    }

    /** The browser said so, by the zone's IANA name; one that does not exist changes nothing. */
    public void browserLivesIn(String zoneName) {
        try {
            browserZone = zoneName == null || zoneName.isBlank() ? browserZone : ZoneId.of(zoneName.strip());
        } catch (DateTimeException unknownZone) {
            // the browser may know zones that this Java does not: the zone that was stays
        }
    }

    /** Until it has told one, that of the server. */
    public ZoneId getBrowserZone() {
        return browserZone;
    }

    /** From now on the pages look like this. */
    public void paint(Theme wanted) {
        theme = wanted;
    }

    public Theme getTheme() {
        return theme;
    }

    public Locale getLocale() {
        return locale;
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    public ZoneId getZone() {
        return zone;
    }

    public List<Locale> getLanguages() {
        return LANGUAGES;
    }

    private static Optional<Locale> spoken(String language) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(language))
                .findFirst();
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private Locale asked() {
        return Collections.list(request.getLocales()).stream()
                .map(wish -> spoken(wish.getLanguage()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
