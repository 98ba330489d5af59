package org.tracepost.document.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tracepost.document.pdf.PrintedDocument.Bank;
import org.tracepost.document.pdf.PrintedDocument.Kind;
import org.tracepost.document.pdf.PrintedDocument.Line;
import org.tracepost.document.pdf.PrintedDocument.Seller;
import org.tracepost.document.pdf.PrintedDocument.TaxRow;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.TextTemplate;

/** Turns a document into the strings that its page template shows. */
final class PrintedValues {

    private static final int ROOM_FOR_FIGURES = 12;
    private static final int LONGEST_SHORT_UNIT = 6;

    private final PrintedDocument document;
    private final PrintedLabels labels;
    private final LocalFormats formats;

    PrintedValues(PrintedDocument document) {
        this.document = document;
        this.labels = PrintedLabels.in(document.language());
        this.formats = new LocalFormats(document.language());
    }

    Map<String, Object> all() {
        Map<String, Object> values = new HashMap<>();
        labels.all().forEach((key, text) -> values.put("label." + key, text));
        values.put("lang", language());
        values.put("title", title());
        values.put("number", document.number());
        values.put("amountsIn", labels.text("amountsIn", document.currency().getCurrencyCode()));
        values.put("note", document.note());
        putSeller(values, document.seller());
        values.put("buyer.name", document.buyer().name());
        values.put("buyer.address", addressOf(document.buyer().addressLines()));
        values.put("buyer.taxId", document.buyer().taxId());
        values.put("facts", facts());
        values.put("about", document.terms().title());
        values.put("hasContent", !document.terms().content().isBlank());
        values.put("paragraphs", paragraphs(document.terms().content()));
        List<Map<String, String>> lines =
                document.lines().stream().map(this::line).toList();
        values.put("lines", lines);
        values.put("hasLines", !lines.isEmpty());
        values.put("wide", lines.stream().anyMatch(PrintedValues::isWide));
        values.put("discounted", document.lines().stream().anyMatch(PrintedValues::isDiscounted));
        putTotals(values);
        putPayment(values);
        putSignatures(values);
        return values;
    }

    private String title() {
        return labels.text("title." + document.kind());
    }

    /** The language that the labels are really in. */
    private String language() {
        String language = labels.bundle().getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    private void putSeller(Map<String, Object> values, Seller seller) {
        values.put("seller.name", seller.name());
        values.put("seller.address", addressOf(seller.addressLines()));
        values.put(
                "seller.inline",
                seller.name()
                        + seller.addressLines().stream()
                                .filter(line -> !line.isBlank())
                                .map(line -> " · " + line)
                                .collect(Collectors.joining()));
        values.put("seller.taxId", seller.taxId());
        values.put("seller.email", seller.email());
        values.put("seller.phone", seller.phone());
        seller.logo().ifPresent(logo -> values.put("logo", logo.dataUri()));
        Bank bank = seller.bank();
        values.put("bank.name", bank.name());
        values.put("bank.iban", bank.iban().replace(" ", "").replaceAll("(.{4})(?=.)", "$1\u00a0"));
        values.put("bank.bic", bank.bic());
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        addFact(facts, "number", document.number());
        addFact(facts, "corrects", document.corrects());
        addFact(facts, "issued", formats.date(document.issued()));
        document.supplied().ifPresent(day -> addFact(facts, "supplied", formats.date(day)));
        document.deadline().ifPresent(day -> addFact(facts, document.kind().deadlineLabel(), formats.date(day)));
        addFact(
                facts,
                "period",
                document.terms().period().isEmpty()
                        ? ""
                        : labels.text("period." + document.terms().period()));
        document.terms().endsOn().ifPresent(day -> addFact(facts, "endsOn", formats.date(day)));
        addFact(facts, "customerNumber", document.buyer().customerNumber());
        return facts;
    }

    private void addFact(List<Map<String, String>> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(Map.of("name", labels.text(label), "value", value));
        }
    }

    private Map<String, String> line(Line line) {
        String description = TextTemplate.escape(line.description()).replace("\n", "<br>");
        return Map.of(
                "position",
                line.position(),
                "description",
                description,
                "quantity",
                quantity(line),
                "price",
                formats.unitPrice(line.unitPrice(), document.currency()),
                "discount",
                isDiscounted(line) ? formats.percent(line.discountPercent()) : "",
                "tax",
                formats.percent(line.taxPercent()),
                "net",
                formats.amount(line.net(), document.currency()));
    }

    private String quantity(Line line) {
        String unit = labels.unit(line.unit());
        return (formats.number(line.quantity()) + (unit.length() > LONGEST_SHORT_UNIT ? " " : "\u00a0") + unit).strip();
    }

    private void putTotals(Map<String, Object> values) {
        boolean partlyPaid = document.totals().paid().signum() != 0;
        values.put("total.net", money(document.totals().net()));
        values.put("taxes", document.taxes().stream().map(this::tax).toList());
        values.put("total.gross", money(document.totals().gross()));
        values.put("paid", partlyPaid ? money(document.totals().paid()) : "");
        values.put("last.name", labels.text(partlyPaid ? lastLabel() : "total.gross"));
        values.put(
                "last.amount",
                money(partlyPaid ? document.totals().due() : document.totals().gross()));
    }

    private String lastLabel() {
        return document.kind() == Kind.CREDIT_NOTE ? "total.credit" : "total.due";
    }

    private Map<String, String> tax(TaxRow row) {
        return Map.of(
                "name",
                labels.text("total.taxOf", formats.percent(row.taxPercent()), money(row.net())),
                "amount",
                money(row.tax()));
    }

    private void putPayment(Map<String, Object> values) {
        BigDecimal open = document.totals().due();
        boolean payable = open.signum() > 0;
        values.put("payable", payable);
        values.put(
                "reference", document.paymentReference().isBlank() ? document.number() : document.paymentReference());
        if (document.kind() == Kind.INVOICE && open.signum() >= 0) {
            values.put(
                    "payment",
                    !payable
                            ? labels.text("payment.settled")
                            : document.deadline()
                                    .map(day -> labels.text("payment.payBy", money(open), formats.date(day)))
                                    .orElseGet(() -> labels.text("payment.pay", money(open))));
        }
    }

    private void putSignatures(Map<String, Object> values) {
        values.put(
                "agreed", document.agreement().map(this::agreed).map(List::of).orElse(List.of()));
        boolean open = document.agreement().isEmpty();
        values.put("offer", document.kind().isOffer() && open);
        values.put("contract", document.kind() == Kind.CONTRACT);
        values.put("unsigned", open);
    }

    private Map<String, Object> agreed(PrintedDocument.Agreement agreement) {
        List<Map<String, String>> facts = new ArrayList<>();
        addFact(facts, "agreed.name", agreement.name());
        addFact(facts, "agreed.role", agreement.role());
        addFact(facts, "agreed.at", formats.moment(agreement.at()));
        addFact(facts, "agreed.email", agreement.email());
        addFact(facts, "agreed.address", agreement.address());
        addFact(facts, "agreed.sha256", agreement.sha256());
        return Map.of(
                "head",
                labels.text(document.kind() == Kind.CONTRACT ? "agreed.SIGNED" : "agreed.ACCEPTED"),
                "name",
                agreement.name(),
                "day",
                formats.date(agreement.at().toLocalDate()),
                "facts",
                facts);
    }

    /** Blank lines part paragraphs; a line's end stays one. */
    private static List<Map<String, String>> paragraphs(String content) {
        return Arrays.stream(content.strip().split("\\R\\s*\\R"))
                .filter(part -> !part.isBlank())
                .map(part -> Map.of("text", TextTemplate.escape(part.strip()).replaceAll("\\R", "<br>")))
                .toList();
    }

    private String money(BigDecimal amount) {
        return formats.money(amount, document.currency());
    }

    /** True when figures need the layout with broader, smaller columns; the usual one takes millions. */
    private static boolean isWide(Map<String, String> line) {
        return line.get("net").length() > ROOM_FOR_FIGURES || line.get("price").length() > ROOM_FOR_FIGURES;
    }

    private static boolean isDiscounted(Line line) {
        return line.discountPercent().signum() != 0;
    }

    private static List<Map<String, String>> addressOf(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> Map.of("line", line))
                .toList();
    }
}
