package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.document.Payment;
import org.tracepost.document.PaymentDraft;
import org.tracepost.document.PaymentMethod;
import org.tracepost.document.Payments;
import org.tracepost.template.MergeField;
import org.tracepost.template.TemplatePurpose;

/** Invoices and what follows: money, receipts, reminders, credit notes. */
@Dependent
class Invoices {

    private static final int[] STEPS = {3, 10, 20};
    private static final int ADDRESS_MISSING = 60;

    @Inject
    private Documents documents;

    @Inject
    private Payments payments;

    @Inject
    private SampleRepository sample;

    private Stage stage;
    private Papers papers;
    private final Map<Long, List<Long>> unread = new HashMap<>();

    void plan(Stage story, Papers thePapers) {
        stage = story;
        papers = thePapers;
        for (LocalDate day : stage.workingDays()) {
            List<House> customers = stage.customers().stream()
                    .filter(h -> h.isReachable() || day.isAfter(stage.today().minusDays(ADDRESS_MISSING)))
                    .toList();
            int many = stage.chance().in(15) ? 2 : stage.chance().in(55) ? 1 : 0;
            for (int i = 0; i < many; i++) {
                House house = stage.chance().of(customers);
                Instant at = stage.during(day);
                stage.agenda().at(at, () -> issue(house, at, Optional.empty()));
            }
        }
    }

    /** A draft of one to four lines, due in two weeks. */
    long draft(House house, LocalDate day) {
        return documents
                .add(new DocumentDraft(
                        DocumentKind.INVOICE,
                        null,
                        house.id(),
                        null,
                        day,
                        day.plusDays(14),
                        house.currency(),
                        house.language(),
                        null,
                        stage.words().of(house.language(), "note"),
                        stage.wares().lines(house, stage.chance())))
                .getId();
    }

    long issue(House house, Instant at, Optional<Incident> incident) {
        LocalDate day = LocalDate.ofInstant(at, stage.zone());
        long id = draft(house, day);
        dispatch(id, house, at, incident);
        return id;
    }

    /** Sends a draft, and lets follow what follows from an invoice. */
    void dispatch(long id, House house, Instant at, Optional<Incident> incident) {
        papers.send(id, at, incident);
        if (house.residents().stream().anyMatch(r -> r.person().habit() == Habit.LEFT)) {
            unread.computeIfAbsent(house.id(), none -> new ArrayList<>()).add(id);
        }
        expectMoney(id, house, at);
    }

    void expectMoney(long id, House house, Instant at) {
        LocalDate due = LocalDate.ofInstant(at, stage.zone()).plusDays(14);
        Chance chance = stage.chance();
        int days =
                switch (house.party().pay()) {
                    case IN_TIME -> chance.between(-9, 1);
                    case LATE -> chance.between(1, 6);
                    case AFTER_REMINDERS -> chance.between(5, 18);
                    default -> chance.in(70) ? chance.between(25, 60) : 10_000;
                };
        boolean corrected = chance.in(3);
        stage.agenda().at(stage.during(Stage.working(due.plusDays(days))), () -> pay(id, house));
        for (int step = 1; step <= STEPS.length; step++) {
            int number = step;
            Instant when = stage.early(Stage.working(due.plusDays(STEPS[step - 1])));
            stage.agenda().at(when, () -> remind(id, due, number, when));
        }
        if (corrected) {
            Instant when = at.plus(chance.hours(24, 100));
            stage.agenda().at(when, () -> credit(id, when));
        }
    }

    /** Once the address is corrected. */
    void sendUnreadAgain(House house) {
        Instant now = stage.now().minus(Duration.ofDays(LeftAddress.UNTIL - 1L));
        unread.getOrDefault(house.id(), List.of()).stream()
                .filter(id ->
                        documents.get(id).getIssuedOn().isAfter(stage.today().minusDays(LeftAddress.FROM + 1L)))
                .forEach(id -> stage.agenda().at(now, () -> papers.send(id, now, Optional.empty())));
    }

    private void pay(long id, House house) {
        Document invoice = documents.get(id);
        if (!isOpen(invoice)) {
            return;
        }
        boolean part = invoice.getPaid().signum() == 0 && stage.chance().in(6);
        BigDecimal amount = part
                ? invoice.getPayable().divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP)
                : invoice.getPayable();
        Payment payment = payments.record(new PaymentDraft(
                        id,
                        null,
                        amount,
                        null,
                        stage.chance().in(85) ? PaymentMethod.TRANSFER : PaymentMethod.CARD,
                        invoice.getNumber(),
                        null,
                        null))
                .payment();
        Instant at = payment.getRecordedAt();
        if (part) {
            stage.agenda().at(at.plus(stage.chance().hours(100, 300)), () -> pay(id, house));
        }
        if (stage.chance().in(45)) {
            papers.tell(id, TemplatePurpose.PAYMENT_RECEIPT, at, values -> values.money(
                                    MergeField.PAYMENT_AMOUNT, payment.getAmount(), invoice.currency())
                            .date(MergeField.PAYMENT_DATE, Optional.of(payment.getReceivedOn()))
                            .text(MergeField.PAYMENT_REFERENCE, invoice.getNumber()))
                    .ifPresent(written -> payments.receiptIs(payment.getId(), written.messageId()));
        }
    }

    private void remind(long id, LocalDate due, int step, Instant at) {
        if (isOpen(documents.get(id)) && papers.reaches(id)) {
            papers.tell(id, TemplatePurpose.INVOICE_OVERDUE, at, values -> values.reminder(step, STEPS.length))
                    .ifPresent(written -> sample.reminded(id, "OVERDUE", due, step, written, at, stage.zone()));
        }
    }

    private void credit(long id, Instant at) {
        if (isOpen(documents.get(id))) {
            papers.send(documents.convert(id, DocumentKind.CREDIT_NOTE).getId(), at, Optional.empty());
        }
    }

    private static boolean isOpen(Document invoice) {
        return invoice.getPayable().signum() > 0
                && invoice.getState() != DocumentState.CANCELLED
                && invoice.getState() != DocumentState.DRAFT;
    }
}
