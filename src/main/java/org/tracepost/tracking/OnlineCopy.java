package org.tracepost.tracking;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.tracepost.document.CommentAudience;
import org.tracepost.document.Deadline;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentAnswer;
import org.tracepost.document.DocumentComment;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.Life;
import org.tracepost.platform.Bundles;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.TextTemplate;
import org.tracepost.platform.VisibleText;

/**
 * The page on which a customer sees a document online, in the document's language, and says yes, no or something about
 * it. Plain HTML without scripts, so that it works everywhere.
 */
public final class OnlineCopy {

    private static final TextTemplate PAGE = TextTemplate.markup(OnlineCopy.class, "copy.html");
    private static final TextTemplate GONE = TextTemplate.markup(OnlineCopy.class, "gone.html");

    private final CopyFacts facts;
    private final Document document;
    private final LocalFormats formats;
    private final ResourceBundle words;
    private final Map<String, Object> values = new HashMap<>();

    OnlineCopy(CopyFacts facts) {
        this.facts = facts;
        document = facts.document();
        formats = new LocalFormats(document.getLanguage());
        words = words(document.getLanguage());
        words.keySet().forEach(key -> values.put("w." + key, words.getString(key)));
        putHead();
        putBody();
        putAnswer();
        values.put("comments", facts.comments().stream().map(this::comment).toList());
        values.put("talking", !facts.comments().isEmpty());
    }

    private void putHead() {
        values.put("lang", document.getLanguage().toLanguageTag());
        values.put("company", facts.company().getName());
        values.put("hasLogo", facts.company().logo().isPresent());
        values.put(
                "imprint",
                facts.company().addressLines().stream()
                        .map(line -> Map.of("line", line))
                        .toList());
        values.put("title", words.getString("title." + document.getKind()) + " " + document.getNumber());
        values.put("about", document.terms().title().orElse(""));
        values.put("customer", document.getCustomer().getName());
        CopyState state = CopyState.of(document, facts.today(), facts.answer(), zone(), words);
        values.put("state", state.words());
        values.put("tone", state.tone());
    }

    private void putBody() {
        List<Map<String, String>> rows = new ArrayList<>();
        addRow(rows, "corrects", facts.corrects());
        addRow(rows, "issued", formats.date(document.getIssuedOn()));
        if (document.getDueOn() != null && document.getKind().deadline() != Deadline.NONE) {
            addRow(rows, "deadline." + document.getKind().deadline(), formats.date(document.getDueOn()));
        }
        document.terms().period().ifPresent(period -> addRow(rows, "period", words.getString("period." + period)));
        document.terms().endsOn().ifPresent(day -> addRow(rows, "endsOn", formats.date(day)));
        boolean lines = !document.getLines().isEmpty();
        if (lines || document.getGross().signum() != 0) {
            addRow(
                    rows,
                    document.getKind().hasPeriod() ? "totalPerPeriod" : "total",
                    formats.money(document.getGross(), document.currency()));
        }
        if (document.getKind() == DocumentKind.INVOICE) {
            addRow(rows, "open", formats.money(document.getPayable(), document.currency()));
        }
        values.put("rows", rows);
        values.put(
                "paragraphs",
                document.terms().content().map(OnlineCopy::paragraphs).orElse(List.of()));
        values.put("hasContent", document.terms().content().isPresent());
        values.put("hasLines", lines);
        values.put(
                "lines",
                document.getLines().stream()
                        .map(l -> Map.of(
                                "description",
                                l.getDescription(),
                                "quantity",
                                formats.number(l.getQuantity()),
                                "net",
                                formats.amount(l.getNet(), document.currency())))
                        .toList());
        values.put(
                "sums",
                List.of(
                        Map.of(
                                "label",
                                words.getString("net"),
                                "value",
                                formats.money(document.getNet(), document.currency())),
                        Map.of(
                                "label",
                                words.getString("tax"),
                                "value",
                                formats.money(document.getTax(), document.currency())),
                        Map.of(
                                "label",
                                words.getString("total"),
                                "value",
                                formats.money(document.getGross(), document.currency()))));
    }

    private void putAnswer() {
        boolean open = document.isAnswerable(facts.today());
        boolean signature = document.getKind().life() == Life.SIGNATURE;
        values.put("toAccept", open && !signature);
        values.put("toSign", open && signature);
        values.put("toAnswer", open);
        values.put("sha256", facts.pdfSha256());
        values.put("answered", facts.answer().map(this::answer).map(List::of).orElse(List.of()));
        values.put("consent", say("consent", document.getCustomer().getName()));
    }

    private Map<String, String> answer(DocumentAnswer answer) {
        String how = say(
                "answered." + answer.getDecision(),
                answer.getName() + answer.role().map(role -> ", " + role).orElse(""),
                formats.moment(answer.getAt().atZone(zone())));
        return Map.of(
                "how",
                how,
                "words",
                answer.words().orElse(""),
                "thanks",
                answer.isYes() ? words.getString("answered.thanks") : "");
    }

    private Map<String, Object> comment(DocumentComment comment) {
        boolean ours = comment.getAudience() == CommentAudience.CUSTOMER;
        return Map.of(
                "author",
                ours ? comment.getAuthor() + " · " + facts.company().getName() : VisibleText.of(comment.getAuthor()),
                "ours",
                ours,
                "at",
                formats.moment(comment.getAt().atZone(zone())),
                "paragraphs",
                paragraphs(VisibleText.of(comment.getWords())));
    }

    /** The page for somebody. */
    public String html(CopyPlaces places, CopyVisitor visitor) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("pdf", places.pdf());
        all.put("logo", places.logo());
        all.put("copy", places.copy());
        all.put("clerk", visitor.clerk());
        all.put("notice", visitor.notice().isEmpty() ? "" : words.getString("notice." + visitor.notice()));
        all.put("kept", say("kept", visitor.address()));
        all.put("keptSigned", say("keptSigned", visitor.ownAddress()));
        all.put("typed.author", facts.reader());
        visitor.typed().forEach((key, text) -> all.put("typed." + key, VisibleText.of(text)));
        all.put("declining", visitor.typed().containsKey("declining"));
        all.put("commenting", !facts.comments().isEmpty() || visitor.typed().containsKey("comment"));
        return PAGE.fill(all);
    }

    /** The same friendly page for everything that is not there. */
    public static String gone(Locale language) {
        ResourceBundle words = words(language);
        return GONE.fill(Map.of(
                "lang",
                language.toLanguageTag(),
                "title",
                words.getString("gone.title"),
                "text",
                words.getString("gone.text")));
    }

    private void addRow(List<Map<String, String>> rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(Map.of("label", words.getString(key), "value", value));
        }
    }

    private String say(String key, Object... parts) {
        return new MessageFormat(words.getString(key), document.getLanguage()).format(parts);
    }

    private ZoneId zone() {
        return facts.company().getTimeZone();
    }

    /** Blank lines part paragraphs. */
    private static List<Map<String, String>> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(part -> Map.of("text", part.strip()))
                .toList();
    }

    private static ResourceBundle words(Locale language) {
        return Bundles.of("org.tracepost.tracking.CopyWords", language);
    }
}
