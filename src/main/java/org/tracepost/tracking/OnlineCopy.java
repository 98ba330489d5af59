package org.tracepost.tracking;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.tracepost.company.Company;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentState;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.TextTemplate;

/** The page on which a customer sees a document online, in the document's language. Plain HTML without scripts, so that it works everywhere. */
public final class OnlineCopy {

    private static final TextTemplate PAGE = TextTemplate.markup(OnlineCopy.class, "copy.html");
    private static final TextTemplate GONE = TextTemplate.markup(OnlineCopy.class, "gone.html");

    private final Map<String, Object> values;

    private OnlineCopy(Map<String, Object> values) {
        this.values = values;
    }

    static OnlineCopy of(Document document, Company company) {
        Locale language = document.getLanguage();
        LocalFormats formats = new LocalFormats(language);
        ResourceBundle words = words(language);
        Map<String, Object> v = new HashMap<>();
        v.put("lang", language.toLanguageTag());
        v.put("company", company.getName());
        v.put("hasLogo", company.logo().isPresent());
        v.put("title", words.getString("title." + document.getKind().name()) + " " + document.getNumber());
        v.put("customer", document.getCustomer().getName());
        v.put("rows", List.of(row(words, "issued", formats.date(document.getIssuedOn())),
                row(words, "due", Optional.ofNullable(document.getDueOn()).map(formats::date).orElse("")),
                row(words, "total", formats.money(document.getGross(), document.currency())),
                row(words, "open", formats.money(document.getPayable(), document.currency()))).stream().filter(r -> !r.get("value").isEmpty()).toList());
        v.put("lines", document.getLines().stream().map(l -> Map.of("description", l.getDescription(),
                "quantity", formats.number(l.getQuantity()), "net", formats.amount(l.getNet(), document.currency()))).toList());
        for (String key : new String[] {"description", "quantity", "net", "download", "cancelled", "paid"}) {
            v.put(key + "Word", words.getString(key));
        }
        v.put("isCancelled", document.getState() == DocumentState.CANCELLED);
        v.put("isPaid", document.getState() == DocumentState.PAID);
        v.put("imprint", company.addressLines().stream().map(line -> Map.of("line", line)).toList());
        return new OnlineCopy(v);
    }

    /** @param pdfAddress where the PDF is; relative */
    public String html(String pdfAddress, String logoAddress) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("pdf", pdfAddress);
        all.put("logo", logoAddress);
        return PAGE.fill(all);
    }

    /** The same friendly page for everything that is not there. */
    public static String gone(Locale language) {
        ResourceBundle words = words(language);
        return GONE.fill(Map.of("lang", language.toLanguageTag(), "title", words.getString("gone.title"), "text", words.getString("gone.text")));
    }

    private static Map<String, String> row(ResourceBundle words, String key, String value) {
        return Map.of("label", words.getString(key), "value", value);
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle("org.tracepost.tracking.CopyWords", language, OnlineCopy.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
