package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tracepost.document.ChargeDraft;
import org.tracepost.document.Charges;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentTerms;
import org.tracepost.document.Documents;
import org.tracepost.document.FailedCharge;
import org.tracepost.document.Period;
import org.tracepost.document.SubscriptionPeriods;
import org.tracepost.template.MergeField;
import org.tracepost.template.TemplatePurpose;

/** Subscriptions, each with an invoice for every period, and a charge that failed. */
@Dependent
class Subscriptions {

    private static final int EVERY_SO_MANY = 5;

    @Inject
    private Documents documents;

    @Inject
    private SubscriptionPeriods periods;

    @Inject
    private Charges charges;

    @Inject
    private SampleRepository sample;

    private Stage stage;
    private Papers papers;
    private Invoices invoices;

    void plan(Stage story, Papers thePapers, Invoices theInvoices) {
        stage = story;
        papers = thePapers;
        invoices = theInvoices;
        List<House> customers = stage.customers();
        for (int i = 0; i < customers.size(); i += EVERY_SO_MANY) {
            House house = customers.get(i);
            boolean fails = i == EVERY_SO_MANY;
            Instant at = stage.during(Stage.working(stage.today().minusDays(Stage.DAYS - 20L - i * 9L)));
            stage.agenda().at(at, () -> begin(house, at, fails));
        }
    }

    private void begin(House house, Instant at, boolean fails) {
        LocalDate day = LocalDate.ofInstant(at, stage.zone());
        Period period = stage.chance().in(70) ? Period.MONTHLY : Period.QUARTERLY;
        DocumentTerms terms = new DocumentTerms(stage.words().of(house.language(), "subscription"), null, period, null);
        long id = documents
                .add(new DocumentDraft(
                        DocumentKind.SUBSCRIPTION,
                        null,
                        house.id(),
                        null,
                        day,
                        day.plusDays(3),
                        house.currency(),
                        house.language(),
                        null,
                        null,
                        List.of(stage.wares().monthly(house, stage.chance())),
                        terms))
                .getId();
        papers.send(id, at, Optional.empty());
        planPeriod(id, house, day.plusDays(3));
        if (fails) {
            Instant when = stage.during(stage.today().minusDays(3));
            stage.agenda().at(when, () -> fail(id, when));
        }
    }

    private void planPeriod(long id, House house, LocalDate begins) {
        Instant at = stage.early(begins);
        stage.agenda().at(at, () -> {
            long invoice = periods.invoice(id, begins, begins);
            papers.tell(
                            id,
                            TemplatePurpose.SUBSCRIPTION,
                            at,
                            values -> values.text(
                                    MergeField.DOCUMENT_INVOICE,
                                    documents.get(invoice).getNumber()))
                    .ifPresent(written -> sample.reminded(id, "PERIOD", begins, 1, written, at, stage.zone()));
            invoices.expectMoney(invoice, house, at);
            Document subscription = documents.get(id);
            planPeriod(id, house, subscription.getDueOn());
        });
    }

    private void fail(long id, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, stage.zone());
        FailedCharge charge = charges.reportFailed(
                        new ChargeDraft(id, day, null, "Card expired", day.plusDays(5), null))
                .charge();
        Document subscription = documents.get(id);
        papers.tell(id, TemplatePurpose.SUBSCRIPTION_FAILED, at, values -> values.money(
                                MergeField.CHARGE_AMOUNT, charge.getAmount(), subscription.currency())
                        .date(MergeField.CHARGE_DATE, Optional.of(day))
                        .text(MergeField.CHARGE_REASON, charge.getReason())
                        .date(MergeField.CHARGE_RETRY, Optional.ofNullable(charge.getRetryOn())))
                .ifPresent(written -> charges.toldBy(charge.getId(), written.messageId()));
    }
}
