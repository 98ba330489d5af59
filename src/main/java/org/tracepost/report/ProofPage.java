package org.tracepost.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.document.Document;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.StatusRule;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.TextTemplate;
import org.tracepost.platform.Texts;
import org.tracepost.platform.VisibleText;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.security.LoginName;
import org.tracepost.template.render.RenderedMail;

/** The pages of a proof of dispatch, as HTML to be printed. */
final class ProofPage {

    private static final TextTemplate PAGE = TextTemplate.markup(ProofPage.class, "proof.html");
    private static final int LONGEST_QUOTE = 6000;

    private final Texts texts;
    private final LocalFormats formats;
    private final FactWords words;
    private final Map<String, Object> values = new HashMap<>();

    ProofPage(Texts texts, ZoneId zone) {
        this.texts = texts;
        formats = new LocalFormats(texts.locale());
        words = new FactWords(texts, zone);
        values.put("lang", texts.locale().getLanguage());
        for (String label : List.of(
                "title",
                "document",
                "files",
                "mail",
                "facts",
                "shows",
                "shows_not",
                "reports",
                "quoted",
                "words",
                "source",
                "as_written",
                "verify",
                "server")) {
            values.put("label." + label, texts.text("proof." + label));
        }
    }

    ProofPage made(Instant at, String by, Company company) {
        values.put("made", texts.text("proof.made", words.moment(at), LoginName.of(by, texts), company.getName()));
        return this;
    }

    ProofPage document(Optional<Document> document, List<StoredFile> files) {
        document.ifPresent(d -> {
            Currency currency = d.currency();
            values.put(
                    "documents",
                    List.of(
                            row(texts.text("document_kind." + d.getKind()), d.getNumber()),
                            row(texts.text("report.issued"), formats.date(d.getIssuedOn())),
                            row(texts.text("report.customer"), d.getCustomer().getName()),
                            row(
                                    texts.text("report.gross"),
                                    formats.amount(d.getGross(), currency) + " " + currency.getCurrencyCode())));
        });
        values.put("hasDocument", document.isPresent() || !files.isEmpty());
        values.put("hasFiles", !files.isEmpty());
        values.put(
                "files",
                files.stream()
                        .map(f -> Map.of(
                                "name",
                                f.getName(),
                                "size",
                                texts.text("proof.bytes", f.getSize()),
                                "sha",
                                f.getSha256()))
                        .toList());
        return this;
    }

    ProofPage mail(Recipient recipient, Company company, RenderedMail mail) {
        values.put(
                "mail",
                List.of(
                        row(
                                texts.text("message_view.from"),
                                company.getSenderName() + " <" + company.getSenderAddress() + ">"),
                        row(texts.text("message_view.to"), recipient.getName() + " <" + recipient.getAddress() + ">"),
                        row(texts.text("message_list.subject"), mail.subject()),
                        row(
                                texts.text("report.email"),
                                texts.text("purpose." + recipient.getMessage().getPurpose())),
                        row(
                                texts.text("report.sender"),
                                LoginName.of(recipient.getMessage().getCreatedBy(), texts)),
                        row(
                                texts.text("report.sent_at"),
                                recipient.getSentAt() == null ? "–" : words.moment(recipient.getSentAt())),
                        row(texts.text("report.status"), texts.text("status." + recipient.getStatus()))));
        values.put("text", cut(mail.text()));
        return this;
    }

    ProofPage facts(List<RecipientEvent> events, boolean redirected) {
        Collection<RecipientEvent> standing = StatusRule.standing(events);
        values.put(
                "facts",
                events.stream().map(e -> fact(e, !standing.contains(e))).toList());
        ProofVerdict verdict = ProofVerdict.of(events, redirected);
        values.put(
                "shows",
                verdict.shows().stream()
                        .map(key -> Map.of("text", texts.text(key)))
                        .toList());
        values.put(
                "showsNot",
                verdict.showsNot().stream()
                        .map(key -> Map.of("text", texts.text(key)))
                        .toList());
        return this;
    }

    private Map<String, Object> fact(RecipientEvent event, boolean withdrawn) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("at", words.moment(event.getAt()));
        fact.put("utc", event.getAt().truncatedTo(ChronoUnit.SECONDS).toString());
        fact.put("sentence", words.sentence(event) + (withdrawn ? " – " + texts.text("timeline.withdrawn") : ""));
        fact.put("source", texts.text("event_source." + event.getSource()));
        fact.put("server", event.getServer() == null ? "" : event.getServer());
        fact.put("words", FactWords.words(event));
        fact.put("report", event.getReportId() == null ? "" : ProofOfDispatch.reportName(event.getReportId()));
        return fact;
    }

    /** @param reports the raw mails that came back, as they are attached */
    ProofPage reports(List<Attached> reports) {
        values.put("hasReports", !reports.isEmpty());
        List<Map<String, Object>> quoted = new ArrayList<>();
        for (Attached report : reports) {
            quoted.add(Map.of(
                    "name",
                    report.name(),
                    "sha",
                    StoredFile.sha256(report.content()),
                    "text",
                    cut(VisibleText.of(new String(report.content(), StandardCharsets.UTF_8)))));
        }
        values.put("reports", quoted);
        return this;
    }

    String html() {
        return PAGE.fill(values);
    }

    private static Map<String, String> row(String label, String value) {
        return Map.of("label", label, "value", value == null ? "" : VisibleText.of(value));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "\n[…]";
    }
}
