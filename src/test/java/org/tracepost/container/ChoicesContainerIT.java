package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tracepost.company.CompanyProfile;
import org.tracepost.customer.Customer;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Customers;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;

/** A drop-down shows what is stored, so that saving something else on its page changes nothing. */
@ArquillianTest
class ChoicesContainerIT {

    private static final String PASSWORD = "correct horse battery";

    @Inject
    private CompanyProfile company;

    @Inject
    private AppUsers users;

    @Inject
    private Customers customers;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private Database database;

    @Test
    void settingsShouldShowTheZoneOfAServerInUtc() throws Exception {
        String before = company.get().getTimeZone().getId();
        try {
            for (String zone : new String[] {"UTC", "Etc/UTC", "GMT", "+02:00"}) {
                database.change("update company set time_zone = ?", zone);
                assertEquals(
                        zone, chosen(admin(), "/admin/settings.xhtml", "zone").val());
            }
        } finally {
            database.change("update company set time_zone = ?", before);
        }
    }

    @Test
    void customerShouldKeepALanguageThatWeDoNotSpeak() throws Exception {
        Customer customer = clerk.call(() -> customers.add(CustomerDetails.named("Choices", Locale.CANADA_FRENCH)));
        Element language = chosen(admin(), "/customer/edit.xhtml?id=" + customer.getId(), "language");
        assertEquals("fr-CA", language.val());
        assertEquals("French (Canada)", language.text());
    }

    @Test
    void profileShouldSayThatTheZoneIsTheBrowsers() throws Exception {
        String login = "zone-" + UUID.randomUUID();
        administrator.call(() -> {
            users.add(login, "A Clerk", PASSWORD, Role.CLERK, Locale.ENGLISH, null);
            return null;
        });
        Web web = new Web();
        web.signIn(login, PASSWORD, "Asia/Tokyo");
        Element zone = chosen(web, "/user/profile.xhtml", "zone");
        assertEquals("", zone.val(), "nothing is stored");
        assertEquals("As the browser has it (Asia/Tokyo)", zone.text());
        assertTrue(page(web, "/user/profile.xhtml").text().contains("Asia/Tokyo, UTC+9"), "the foot says the same");
        assertEquals(Optional.empty(), users.enabled(login).orElseThrow().getTimeZone());
    }

    private static Web admin() throws Exception {
        Web web = new Web();
        web.signIn("admin", "the-first-administrator");
        return web;
    }

    private static Document page(Web web, String path) throws Exception {
        return Jsoup.parse(web.get(path).body());
    }

    /** What a browser would send: the option that is selected, else the first. */
    private static Element chosen(Web web, String path, String field) throws Exception {
        Document page = page(web, path);
        Element select = page.selectFirst("select[id$=" + field + "_input]");
        return Optional.ofNullable(select.selectFirst("option[selected]"))
                .orElseGet(() -> select.selectFirst("option"));
    }
}
