package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.intake.ImportItem;
import org.tracepost.intake.ImportItem.Outcome;
import org.tracepost.intake.Intake;
import org.tracepost.suppression.ImportProblem;
import org.tracepost.suppression.SuppressionImport;

/**
 * Each item of an import has its own outcome, whatever stands in it; the others go on, and the preview says what will
 * be.
 */
@ArquillianTest
class ImportOutcomesContainerIT {

    private static final String LONG = "w\u00f6rtlich ".repeat(500);
    private static final Pattern TEXT = Pattern.compile("<((?:\\w+:)?\\w+)((?: [^<>]*)?)>([^<>]*[^<>\\s][^<>]*)</\\1>");

    @Inject
    private Intake intake;

    @Inject
    private SuppressionImport suppressions;

    @Inject
    private Database database;

    @Inject
    private AsClerk clerk;

    @Test
    void othersShouldGoOnWhenATelephoneNumberIsTooLong() throws Exception {
        String run = run();
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : List.of("a", "b", "c")) {
            files.put(part + ".xml", cii(run + part));
        }
        files.replace("b.xml", withText(cii(run + "b"), "CompleteNumber", "+49 30 ".repeat(20)));
        List<ImportItem> items = taken("three.zip", zip(files));
        assertEquals(
                List.of(true, true, true),
                items.stream().map(ImportItem::changesSomething).toList(),
                items.toString());
        assertEquals(
                3,
                database.number(
                        "select count(*) from document where number in (?, ?, ?)", run + "a", run + "b", run + "c"));
    }

    @Test
    void othersShouldGoOnWhenACurrencyADayOrAnAmountCannotBeKept() throws Exception {
        String run = run();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("good1.xml", ubl(run + "1"));
        files.put(
                "currency.xml",
                withText(ubl(run + "2"), "DocumentCurrencyCode", "RMB").replace("\"PLN\"", "\"RMB\""));
        files.put("day.xml", withText(ubl(run + "3"), "IssueDate", "29999-12-31"));
        files.put("amount.xml", withText(ubl(run + "4"), "PayableAmount", "1" + "0".repeat(25)));
        files.put("rate.xml", withText(ubl(run + "5"), "Percent", "12345678.5"));
        files.put("good2.xml", ubl(run + "6"));
        List<ImportItem> items = taken("six.zip", zip(files));
        assertEquals(6, items.size());
        assertTrue(items.get(0).changesSomething() && items.get(5).changesSomething(), items.toString());
        items.subList(1, 5)
                .forEach(item -> assertTrue(
                        item.outcome() == Outcome.REFUSED || item.outcome() == Outcome.UNREADABLE, item.toString()));
        assertEquals("refusal.currency", items.get(1).problem().orElseThrow().key());
    }

    /** The second is the first one's customer by its VAT number and brings an address; the third is by its name. */
    @Test
    void previewShouldFindWhatInvoicesBeforeInTheSameFileBring() throws Exception {
        String run = run();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.xml", withText(cii(run + "a", "DE" + run, "Werk " + run), "URIID", "none"));
        files.put("b.xml", cii(run + "b", "DE" + run, "B\u00fcro " + run));
        files.put("c.xml", withText(cii(run + "c", "AT" + run, "Werk " + run), "URIID", "none"));
        List<ImportItem> items = taken("siblings.zip", zip(files));
        assertEquals(
                List.of(Outcome.NEW_WITHOUT_ADDRESS, Outcome.NEW, Outcome.NEW),
                items.stream().map(ImportItem::outcome).toList(),
                items.toString());
        assertEquals("rechnung@kaeufer.example", items.get(2).email());
        assertEquals(
                1,
                items.stream()
                        .map(item -> item.customerId().orElseThrow())
                        .distinct()
                        .count());
    }

    /** Each text and each attribute of an invoice in turn is 5,000 characters long. */
    @Test
    void everyFieldOfAnInvoiceShouldHaveAnOutcomeOfItsOwnWhenItIsLong() throws Exception {
        for (String name : List.of("ubl", "cii")) {
            String run = run();
            Map<String, String> files = new LinkedHashMap<>();
            String xml = "ubl".equals(name) ? ubl(run) : cii(run);
            Matcher text = TEXT.matcher(xml);
            int i = 0;
            while (text.find()) {
                String changed = xml.substring(0, text.start(3)) + LONG + xml.substring(text.end(3));
                files.put(
                        String.format("%03d-%s.xml", i, text.group(1).replace(':', '-')),
                        changed.replace(run, run + "-" + i++));
            }
            assertTrue(files.size() > 20, "fields found: " + files.size());
            List<ImportItem> items = taken(name + ".zip", zip(files));
            assertEquals(files.size(), items.size());
        }
    }

    @Test
    void everyColumnOfACustomerListShouldHaveAnOutcomeOfItsOwnWhenItIsLong() throws Exception {
        String run = run();
        List<String> columns = List.of(
                "customer number",
                "name",
                "contact",
                "e-mail",
                "phone",
                "language",
                "street",
                "zip",
                "city",
                "country",
                "vat id",
                "lead",
                "tags");
        for (int length : List.of(61, 101, 201, 249, 5000)) {
            List<String> lines = new ArrayList<>(List.of(String.join(";", columns)));
            for (int i = -1; i < columns.size(); i++) {
                String key = run + length + "x" + (i + 1);
                List<String> fields = new ArrayList<>(List.of(
                        key,
                        "Firm " + key,
                        "Jan " + key,
                        key + "@example.test",
                        "+48 1",
                        "pl",
                        "Long 1",
                        "00-001",
                        "Town",
                        "PL",
                        "",
                        "no",
                        "a"));
                if (i >= 0) {
                    fields.set(i, (fields.get(i) + key + "x".repeat(length)).substring(0, length));
                }
                lines.add(String.join(";", fields));
            }
            List<ImportItem> items =
                    taken("customers.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            assertTrue(items.stream()
                    .filter(item -> item.source().endsWith(":2"))
                    .findFirst()
                    .orElseThrow()
                    .changesSomething());
            assertEquals(
                    columns.size() + 1,
                    items.stream()
                            .map(item -> item.source().replaceAll(" .*", ""))
                            .distinct()
                            .count(),
                    "one outcome for each line of " + length);
        }
    }

    @Test
    void aListOfBlockedAddressesShouldNameTheLineWhenAFieldCannotBeKept() throws Exception {
        String run = run();
        List<String> lines = new ArrayList<>(List.of(
                "address,reason,until",
                run + "1@example.test,asked,2999-01-01",
                run + "2@example.test," + LONG + ",",
                "x".repeat(5000) + "@example.test,,",
                run + "3@example.test,,+999999999-12-31",
                run + "4@example.test,,+999999999-12-31T23:59:59-18:00",
                run + "5@example.test,,2999-13-45",
                run + "6@example.test,asked,"));
        SuppressionImport.Result result = clerk.call(
                () -> suppressions.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC));
        assertEquals(2, result.added(), result.toString());
        assertEquals(
                List.of(3, 4, 5, 6, 7),
                result.problems().stream().map(ImportProblem::line).distinct().toList(),
                result.toString());
        assertEquals(5, result.bad(), result.toString());
        String noText = run + "8@example.test,asked,\n" + run + "9@example.test,bad \0 sign,";
        SuppressionImport.Result refused =
                clerk.call(() -> suppressions.read(noText.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC));
        assertEquals(0, refused.added(), refused.toString());
        assertEquals(
                List.of(ImportProblem.Kind.NO_TEXT_FILE),
                refused.problems().stream().map(ImportProblem::kind).toList(),
                "no database keeps what is no text");
    }

    /** What the preview says is what comes; no item fails for a fault of ours. */
    private List<ImportItem> taken(String name, byte[] content) throws Exception {
        long documents = database.number("select count(*) from document");
        List<ImportItem> preview = clerk.call(() -> intake.preview(name, content));
        assertEquals(documents, database.number("select count(*) from document"), "a preview stores nothing");
        List<ImportItem> items = clerk.call(() -> intake.take(name, content));
        assertEquals(said(preview), said(items));
        items.forEach(item -> assertTrue(
                item.problem().filter(p -> p.key().endsWith(".fault")).isEmpty(), item.toString()));
        return items;
    }

    private static List<String> said(List<ImportItem> items) {
        return items.stream()
                .map(i -> i.source() + " " + i.outcome() + " " + i.email() + " "
                        + i.problem().map(p -> p.key() + p.arguments()).orElse(""))
                .toList();
    }

    private static String run() {
        return "N" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String ubl(String number) throws IOException {
        return sample("ubl-invoice.xml").replaceFirst("(<cbc:ID>)[^<]*", "$1" + number);
    }

    private static String cii(String number) throws IOException {
        return sample("cii-invoice.xml").replaceFirst("(?s)(ExchangedDocument>.*?<ram:ID>)[^<]*", "$1" + number);
    }

    /** Of a buyer of its own, with a customer number that nobody has yet. */
    private static String cii(String number, String vatId, String buyer) throws IOException {
        return cii(number)
                .replace("D-5", number + "-D")
                .replace("DE123456789", vatId)
                .replace("K\u00e4ufer AG", buyer);
    }

    private static String sample(String name) throws IOException {
        try (InputStream in = ImportOutcomesContainerIT.class.getResourceAsStream("/intake/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withText(String xml, String element, String text) {
        String changed = xml.replaceAll("(<(?:\\w+:)?" + element + "(?: [^<>]*)?>)[^<]*", "$1" + text);
        assertTrue(!changed.equals(xml), "there is a " + element);
        return changed;
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
