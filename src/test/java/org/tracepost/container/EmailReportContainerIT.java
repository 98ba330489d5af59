package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.Contact;
import org.tracepost.customer.Customer;
import org.tracepost.delivery.Dispatch;
import org.tracepost.document.Document;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.FailureReason;
import org.tracepost.message.DocumentSending;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.export.ExportFormat;
import org.tracepost.report.BounceFigures;
import org.tracepost.report.Debt;
import org.tracepost.report.DebtReport;
import org.tracepost.report.DomainOutage;
import org.tracepost.report.MailReport;
import org.tracepost.report.MailRow;
import org.tracepost.report.MailSums;
import org.tracepost.report.Proof;
import org.tracepost.report.ProofOfDispatch;
import org.tracepost.report.ReportAsk;
import org.tracepost.report.ReportExport;
import org.tracepost.report.ReportKind;
import org.tracepost.report.WhyNotOpened;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;

/** The reports on a real database: rows, sums and exports say the same. */
@ArquillianTest
class EmailReportContainerIT {

    /** More than two pages of an export. */
    private static final int MANY = 1203;

    @Inject
    private MailReport report;

    @Inject
    private BounceFigures bounces;

    @Inject
    private DebtReport debts;

    @Inject
    private ReportExport export;

    @Inject
    private ProofOfDispatch proofs;

    @Inject
    private RecipientHistory history;

    @Inject
    private Dispatch dispatch;

    @Inject
    private Samples samples;

    @Inject
    private AppUsers users;

    @Inject
    private AsAdministrator administrator;

    @Inject
    private AsClerk clerk;

    @Inject
    private Database database;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private static ReportAsk ask(String... pairs) {
        Map<String, List<String>> values = IntStream.range(0, pairs.length / 2)
                .boxed()
                .collect(Collectors.toMap(i -> pairs[2 * i], i -> List.of(pairs[2 * i + 1])));
        return new ReportAsk(
                name -> values.getOrDefault(name, List.of()),
                ZoneOffset.UTC,
                LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
    }

    private Document sentInvoice(Customer customer, String number) throws Exception {
        Contact contact = samples.contact(customer, Samples.address("jan"));
        Document invoice = samples.invoice(customer, contact, number, Samples.line("1", "100", "23"));
        send(invoice, contact.getId());
        return invoice;
    }

    private void send(Document invoice, long contact) throws Exception {
        clerk.call(() -> dispatch.sendDocument(new DocumentSending(
                invoice.getId(), List.of(contact), List.of(), null, Locale.ENGLISH, null, null, true, null)));
    }

    private void happened(long recipient, EventType type, int secondsAhead) {
        history.record(
                recipient,
                Fact.of(type, EventSource.REPORT, Instant.now().plusSeconds(secondsAhead))
                        .withReply(250, "2.0.0", "took it", "mx.example.test"));
    }

    private String csv(ReportKind kind, String... asked) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        clerk.call(() -> {
            export.write(kind, ask(asked), ExportFormat.CSV, Locale.ENGLISH, out);
            return null;
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The filter offers who has sent, not who might: users without an e-mail stand nowhere in the rows. */
    @Test
    void sendersShouldBeThoseWhoStandInTheEmails() throws Exception {
        String nobody = "nobody-" + UUID.randomUUID();
        administrator.call(() -> {
            users.add(nobody, "Nobody", "correct horse battery", Role.CLERK, Locale.ENGLISH, null);
            return null;
        });
        long message = samples.send(null, Samples.address("later")).messageId();
        String gone = "left-" + UUID.randomUUID();
        database.change("update message set created_by = ? where id = ?", gone, message);
        List<String> senders = clerk.call(() -> report.senders());
        assertTrue(senders.contains(gone), senders::toString);
        assertTrue(!senders.contains(nobody), senders::toString);
        assertEquals(
                senders.stream().distinct().sorted().toList(),
                senders.stream().sorted().toList());
    }

    @Test
    void rowsSumsAndExportsShouldSayTheSame() throws Exception {
        Customer customer = samples.customer("Heron " + run);
        sentInvoice(customer, "HA-" + run);
        Document second = sentInvoice(customer, "HB-" + run);
        String id = String.valueOf(customer.getId());
        List<MailRow> rows = clerk.call(() -> report.list(ask("customer", id).mails(), Slice.first(10)));
        assertEquals(
                List.of("HB-" + run, "HA-" + run),
                rows.stream().map(MailRow::number).toList());
        happened(rows.get(0).id(), EventType.DELIVERED, 1);
        happened(rows.get(1).id(), EventType.OPENED, 1);
        send(second, database.number("select max(contact_id) from recipient where document_id = ?1", second.getId()));
        MailSums sums = clerk.call(() -> report.sums(ask("customer", id).mails()));
        assertEquals(3, sums.figures().recipients());
        assertEquals(1, sums.figures().of(Status.OPENED));
        assertEquals(2, sums.documents(), "each document once, however often it was sent");
        assertEquals(0, new BigDecimal("246").compareTo(sums.amounts().get(0).gross()));
        String csv = csv(ReportKind.EMAILS, "customer", id);
        assertTrue(
                csv.contains("HA-" + run)
                        && csv.contains("Opened")
                        && csv.contains("Delivered")
                        && csv.lines().count() == 4,
                csv);
        assertEquals(
                2,
                csv(ReportKind.EMAILS, "customer", id, "status", "OPENED")
                        .lines()
                        .count());
        assertEquals(
                1,
                csv(ReportKind.EMAILS, "customer", id, "kind", "ESTIMATE")
                        .lines()
                        .count());
        assertEquals(
                1,
                csv(ReportKind.EMAILS, "customer", id, "to", "2020-01-01")
                        .lines()
                        .count());
    }

    @Test
    void exportShouldHaveEveryRecipientOnceWhenTheyFillSeveralPages() throws Exception {
        EmailAddress[] to = IntStream.range(0, MANY)
                .mapToObj(i -> EmailAddress.parse("many" + i + "-" + run + "@many-" + run + ".test")
                        .orElseThrow())
                .toArray(EmailAddress[]::new);
        long message = samples.send(null, to).messageId();
        Set<String> addresses = csv(ReportKind.RECIPIENTS, "message", String.valueOf(message))
                .lines()
                .skip(1)
                .map(line -> line.split(",")[3])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Arrays.stream(to).map(EmailAddress::toString).collect(Collectors.toCollection(TreeSet::new)),
                addresses);
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        clerk.call(() -> {
            export.write(
                    ReportKind.RECIPIENTS,
                    ask("message", String.valueOf(message)),
                    ExportFormat.XLSX,
                    Locale.GERMAN,
                    xlsx);
            return null;
        });
        assertTrue(rowsOf(xlsx.toByteArray()) > MANY, "as many rows as recipients, and the heading");
    }

    /** From a file: sizes stand behind what is streamed, and only a reader that knows the end finds them. */
    private static long rowsOf(byte[] xlsx) throws IOException {
        Path file = Files.write(Files.createTempFile("recipients", ".xlsx"), xlsx);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                            .readAllBytes(),
                                    StandardCharsets.UTF_8)
                            .split("<row ")
                            .length
                    - 1L;
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void bouncesShouldBeCountedByReasonAndDomainAndNameADomainThatFailsAsAWhole() throws Exception {
        String domain = "down-" + run + ".test";
        EmailAddress[] to = Stream.of("a", "b", "c")
                .map(who -> EmailAddress.parse(who + "@" + domain).orElseThrow())
                .toArray(EmailAddress[]::new);
        List<Long> ids = samples.send(null, to).recipientIds();
        for (long id : ids) {
            history.record(
                    id,
                    Fact.of(EventType.FAILED, EventSource.REPORT, Instant.now().plusSeconds(5))
                            .withReply(null, "4.4.1", "no answer", null)
                            .withReason(FailureReason.NETWORK_FAILED, false, "no answer"));
        }
        assertEquals(
                3,
                clerk.call(() -> bounces.byDomain(ask().cameBack(), 10_000)).stream()
                        .filter(d -> d.domain().equals(domain))
                        .findFirst()
                        .orElseThrow()
                        .cameBack());
        assertTrue(clerk.call(() -> bounces.byReason(ask().cameBack())).stream()
                .anyMatch(r -> r.reason() == FailureReason.NETWORK_FAILED && r.soft() >= 3));
        assertEquals(4, csv(ReportKind.BOUNCES, "domain", domain).lines().count());
        Optional<DomainOutage> outage = clerk.call(bounces::outages).stream()
                .filter(o -> o.domain().equals(domain))
                .findFirst();
        assertEquals(3, outage.orElseThrow().addresses());
        happened(
                samples.send(null, EmailAddress.parse("d@" + domain).orElseThrow())
                        .recipientIds()
                        .get(0),
                EventType.DELIVERED,
                60);
        assertTrue(
                clerk.call(bounces::outages).stream().noneMatch(o -> o.domain().equals(domain)),
                "something arrived: it is not the whole domain");
    }

    @Test
    void unpaidInvoicesShouldStandWhereTheirEMailsPutThem() throws Exception {
        Customer customer = samples.customer("Stork " + run);
        Document seen = sentInvoice(customer, "SA-" + run);
        Document unseen = sentInvoice(customer, "SB-" + run);
        String id = String.valueOf(customer.getId());
        long recipient = clerk.call(() -> report.list(ask("customer", id).mails(), Slice.first(10))).stream()
                .filter(r -> r.number().equals("SA-" + run))
                .findFirst()
                .orElseThrow()
                .id();
        happened(recipient, EventType.OPENED, 1);
        List<Debt> opened = clerk.call(() -> debts.list(ask("customer", id).debts(true), Slice.first(10)));
        List<Debt> never = clerk.call(() -> debts.list(ask("customer", id).debts(false), Slice.first(10)));
        assertEquals(
                List.of(seen.getId()), opened.stream().map(d -> d.row().id()).toList());
        assertEquals(
                List.of(unseen.getId()), never.stream().map(d -> d.row().id()).toList());
        assertEquals(Optional.of(WhyNotOpened.TOO_EARLY), never.get(0).why());
        assertTrue(csv(ReportKind.OPENED, "customer", id).contains("SA-" + run));
        assertEquals(2, csv(ReportKind.NEVER_OPENED, "customer", id).lines().count());
    }

    @Test
    void listOfDocumentsShouldLeaveWithItsFiltersAndHowEachStands() throws Exception {
        Customer customer = samples.customer("Egret " + run);
        sentInvoice(customer, "EA-" + run);
        sentInvoice(customer, "EB-" + run);
        happened(
                clerk.call(() -> report.list(
                                ask("customer", String.valueOf(customer.getId()))
                                        .mails(),
                                Slice.first(1)))
                        .get(0)
                        .id(),
                EventType.DELIVERED,
                1);
        List<String> lines = csv(ReportKind.DOCUMENTS, "q", "egret " + run, "state", "OVERDUE")
                .lines()
                .skip(1)
                .toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("EB-" + run) && lines.get(0).contains("Delivered"), lines.get(0));
        assertTrue(lines.get(1).matches(".*EA-" + run + ".*(Queued|Sent)"), lines.get(1));
        assertEquals(
                1,
                csv(ReportKind.DOCUMENTS, "q", "egret " + run, "state", "PAID")
                        .lines()
                        .count());
        assertEquals(
                1,
                csv(ReportKind.DOCUMENTS, "q", "egret " + run, "kind", "ESTIMATE")
                        .lines()
                        .count());
    }

    @Test
    void proofShouldBeAPdfWhoseHashStandsInTheAuditTrail() throws Exception {
        Customer customer = samples.customer("Crane " + run);
        sentInvoice(customer, "CA-" + run);
        long recipient = clerk.call(() -> report.list(
                        ask("customer", String.valueOf(customer.getId())).mails(), Slice.first(1)))
                .get(0)
                .id();
        Proof proof = clerk.call(() -> proofs.make(recipient, Locale.GERMAN, ZoneOffset.UTC));
        assertEquals("%PDF-", new String(proof.pdf(), 0, 5, StandardCharsets.US_ASCII));
        assertEquals(
                1,
                database.number(
                        "select count(*) from audit_entry where action = 'proof_made' and detail = ?1",
                        "sha256 " + proof.sha256()));
    }
}
