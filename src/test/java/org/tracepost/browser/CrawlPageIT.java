package org.tracepost.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Every entry of the menu is clicked and every link followed, as an administrator and as a clerk, where there is
 * something to see.
 */
@WithSampleData
@Tag("wildfly")
class CrawlPageIT extends Browser {

    private static final By ENTRIES = By.cssSelector("nav#side a[href]");
    private static final Pattern ADMINISTRATION = Pattern.compile("/(admin|template)/");
    private static final String CLERK = "crispin";
    private static final String PASSWORD = "crispin-has-a-long-password";

    @BeforeAll
    void sendSomething() {
        signInAsAdministrator();
        new UsersPage(clerk()).open(product()).addClerk(CLERK, "Crispin Clerk", PASSWORD);
        open("/home.xhtml");
        clerk().reloadUntil("the sample data to be there", Duration.ofMinutes(15), () -> clerk().sees(
                        By.cssSelector(".sample-mark")));
        CustomerPage.add(clerk(), product(), "Sandpiper Sails", "Ann Sandpiper", "plain@sandpiper.example");
        new DocumentForm(clerk())
                .open(product())
                .customer("Sandpiper Sails")
                .number("SP-1")
                .line(0, "A jib", "1", "800", "", "20")
                .save()
                .send()
                .go()
                .waitForStanding("Delivered");
    }

    @Test
    void everyEntryAndLinkShouldLeadAnAdministratorSomewhere() throws IOException {
        clerk().forget();
        signInAsAdministrator();
        List<String> entries = clickThroughTheMenu();
        assertTrue(entries.stream().anyMatch(entry -> entry.contains("/admin/settings.xhtml")), entries::toString);
        crawl("administrator", entries);
    }

    @Test
    void everyEntryAndLinkShouldLeadAClerkSomewhereAndNoneToAdministration() throws IOException {
        clerk().forget();
        new LoginPage(clerk()).open(product()).signIn(CLERK, PASSWORD);
        List<String> entries = clickThroughTheMenu();
        assertEquals(
                List.of(),
                entries.stream()
                        .filter(entry -> ADMINISTRATION.matcher(entry).find())
                        .toList());
        List<Crawl.Step> steps = crawl("clerk", entries);
        assertEquals(
                List.of(),
                steps.stream()
                        .filter(step ->
                                ADMINISTRATION.matcher("/" + step.address()).find())
                        .toList());
    }

    /** @return what each entry led to */
    private List<String> clickThroughTheMenu() {
        List<String> went = new ArrayList<>();
        int entries = clerk().all(ENTRIES).size();
        assertTrue(entries > 10, entries + " entries");
        for (int i = 0; i < entries; i++) {
            String words = clerk().all(ENTRIES).get(i).getText().replaceAll("\\s+", " ");
            clerk().script("document.body.classList.add('leaving')");
            clerk().all(ENTRIES).get(i).click();
            clerk().settle();
            Object status = clerk().script("return performance.getEntriesByType('navigation')[0].responseStatus");
            String heading = clerk().text(By.cssSelector("main h1"));
            String entry = status + "  " + words + " -> "
                    + clerk().address().substring(product().pages().length()) + "  " + heading;
            went.add(entry);
            assertEquals(200L, status, entry);
            assertEquals(
                    clerk().address(),
                    clerk().see(By.cssSelector("nav#side a[aria-current=page]")).getDomProperty("href"),
                    entry);
        }
        return went;
    }

    private List<Crawl.Step> crawl(String role, List<String> entries) throws IOException {
        Crawl crawl = new Crawl(clerk(), product().pages()).run();
        List<String> told = new ArrayList<>(
                List.of("Clicked in the menu, as " + role + " on " + product().server()));
        told.addAll(entries);
        told.add("Followed: " + crawl.steps().size() + " links; opened in the browser: " + crawl.looks()
                + " pages, tabs and dialogs");
        crawl.steps().forEach(step -> told.add(step.toString()));
        told.addAll(crawl.faults());
        Files.write(Product.FOLDER.resolve("crawl-" + product().server() + "-" + role + ".txt"), told);
        System.out.println(String.join("\n", told));
        assertTrue(crawl.faults().isEmpty(), () -> String.join("\n", crawl.faults()));
        return crawl.steps();
    }
}
