package org.tracepost.tracking;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.tracepost.company.Company;
import org.tracepost.platform.Bundles;
import org.tracepost.platform.TextTemplate;

/**
 * The page on which somebody unsubscribes from messages to many, in the language of the message. Plain HTML without
 * scripts.
 */
public final class UnsubscribePage {

    private static final TextTemplate PAGE = TextTemplate.markup(UnsubscribePage.class, "unsubscribe.html");

    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param done the address is unsubscribed
     * @param trial the e-mail went to a test address, where nothing is unsubscribed
     */
    UnsubscribePage(Locale language, Company company, String address, boolean done, boolean trial, String logo) {
        ResourceBundle words = Bundles.of("org.tracepost.tracking.UnsubscribeWords", language);
        String state = done ? "done" : "ask";
        values.put("lang", words.getString("lang"));
        values.put("company", company.getName());
        values.put("hasLogo", company.logo().isPresent());
        values.put("logo", logo);
        values.put("trial", trial ? words.getString("trial") : "");
        values.put("ask", !done);
        values.put("done", done);
        values.put("title", words.getString(state + ".title"));
        values.put("text", new MessageFormat(words.getString(state + ".text"), language).format(new Object[] {
                    address, company.getName()
                }));
        values.put("kept", words.getString("kept"));
        values.put("go", words.getString(state + ".go"));
        values.put("hint", words.getString(state + ".hint"));
        values.put(
                "imprint",
                company.addressLines().stream()
                        .map(line -> Map.of("line", line))
                        .toList());
    }

    /** @param path of the page itself, to which its form is sent */
    public String html(String path) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("path", path);
        return PAGE.fill(all);
    }
}
