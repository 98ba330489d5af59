package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.document.AnswerForm;
import org.tracepost.document.AnswerOutcome;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentAnswers;
import org.tracepost.document.DocumentDraft;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentPdfs;
import org.tracepost.document.DocumentState;
import org.tracepost.document.DocumentTerms;
import org.tracepost.document.Documents;
import org.tracepost.document.LineDraft;
import org.tracepost.document.Witness;
import org.tracepost.message.EventType;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientHistory;
import org.tracepost.message.WrittenMessage;
import org.tracepost.template.TemplatePurpose;

/** Estimates, proposals and contracts, and what customers answer. */
@Dependent
class Offers {

    private static final int LOOKING = 200;
    private static final String NETWORK = "198.51.100.23";

    @Inject
    private Documents documents;

    @Inject
    private DocumentAnswers answers;

    @Inject
    private DocumentPdfs pdfs;

    @Inject
    private Messages messages;

    @Inject
    private RecipientHistory history;

    @Inject
    private SampleRepository sample;

    private Stage stage;
    private Papers papers;
    private Invoices invoices;
    private Talk talk;

    void plan(Stage story, Papers thePapers, Invoices theInvoices, Talk theTalk) {
        stage = story;
        papers = thePapers;
        invoices = theInvoices;
        talk = theTalk;
        for (LocalDate day : stage.workingDays()) {
            if (stage.chance().in(20)) {
                DocumentKind kind = stage.chance()
                        .of(List.of(
                                DocumentKind.ESTIMATE,
                                DocumentKind.ESTIMATE,
                                DocumentKind.ESTIMATE,
                                DocumentKind.PROPOSAL,
                                DocumentKind.PROPOSAL,
                                DocumentKind.CONTRACT));
                House house = stage.chance().of(stage.houses());
                Instant at = stage.during(day);
                stage.agenda().at(at, () -> send(kind, house, at));
            }
        }
    }

    private void send(DocumentKind kind, House house, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, stage.zone());
        boolean contract = kind == DocumentKind.CONTRACT;
        Words words = stage.words();
        String title = contract
                ? words.of(house.language(), "contract.title")
                : words.any(house.language(), "offer", stage.chance());
        String content =
                kind == DocumentKind.ESTIMATE ? null : words.of(house.language(), contract ? "contract" : "proposal");
        List<LineDraft> lines = stage.wares().lines(house, stage.chance());
        long id = documents
                .add(new DocumentDraft(
                        kind,
                        null,
                        house.id(),
                        null,
                        day,
                        day.plusDays(30),
                        house.currency(),
                        house.language(),
                        null,
                        null,
                        lines,
                        new DocumentTerms(title, content, null, contract ? day.plusYears(2) : null)))
                .getId();
        Optional<WrittenMessage> written = papers.send(id, at, Optional.empty());
        boolean answered = stage.chance().in(contract ? 70 : 62);
        written.filter(w -> answered).ifPresent(w -> {
            Instant when = stage.during(
                            Stage.working(day.plusDays(stage.chance().between(1, 16))))
                    .plusSeconds(1);
            boolean yes = stage.chance().in(75);
            // the page shows a PDF first, and what is shown is kept
            stage.agenda().at(when.minusSeconds(LOOKING), () -> pdfs.forCustomer(id));
            stage.agenda().at(when, () -> answer(id, house, w, yes, when));
        });
        if (stage.chance().in(14)) {
            written.ifPresent(w -> talk.about(id, house, w.recipientIds().get(0), at));
        }
        Instant early = stage.early(Stage.working(day.plusDays(27)));
        stage.agenda().at(early, () -> expiring(id, kind, day.plusDays(30), early));
    }

    private void answer(long id, House house, WrittenMessage written, boolean yes, Instant at) {
        Optional<Recipient> who = written.recipientIds().stream()
                .map(messages::getRecipient)
                .filter(r -> house.residents().stream()
                        .anyMatch(p -> Long.valueOf(p.contactId()).equals(r.getContactId())
                                && p.person().habit().answers()))
                .findFirst();
        who.ifPresent(r -> {
            DocumentKind kind = documents.get(id).getKind();
            AnswerForm form = new AnswerForm(
                    yes,
                    r.getName(),
                    null,
                    stage.words().of(house.language(), yes ? "accepted" : "declined"),
                    kind == DocumentKind.CONTRACT,
                    pdfs.forSending(id).getSha256());
            AnswerOutcome outcome =
                    answers.take(id, form, new Witness(r.getId(), r.getAddress().toString(), NETWORK, Doings.BROWSER));
            if (outcome == AnswerOutcome.TAKEN) {
                String what = !yes ? "declined" : kind == DocumentKind.CONTRACT ? "signed" : "accepted";
                history.recordEach(Map.of(
                        r.getId(),
                        List.of(
                                Doings.visit(
                                        EventType.CLICKED,
                                        at.minusSeconds(LOOKING),
                                        Doings.BROWSER,
                                        "198.51.100.0",
                                        "copy"),
                                Doings.visit(
                                        EventType.VIEWED,
                                        at.minusSeconds(LOOKING - 2),
                                        Doings.BROWSER,
                                        "198.51.100.0",
                                        null),
                                Doings.visit(EventType.ANSWERED, at, Doings.BROWSER, "198.51.100.0", what))));
                if (yes && kind != DocumentKind.CONTRACT) {
                    Instant later = at.plus(stage.chance().hours(20, 90));
                    stage.agenda()
                            .at(
                                    later,
                                    () -> invoices.dispatch(
                                            documents
                                                    .convert(id, DocumentKind.INVOICE)
                                                    .getId(),
                                            house,
                                            later,
                                            Optional.empty()));
                }
            }
        });
    }

    private void expiring(long id, DocumentKind kind, LocalDate validUntil, Instant at) {
        Document offer = documents.get(id);
        boolean open = kind != DocumentKind.CONTRACT
                && offer.getState() == DocumentState.OPEN
                && stage.now().isAfter(at.plus(Duration.ofMinutes(1)));
        if (open && papers.reaches(id)) {
            TemplatePurpose purpose = kind == DocumentKind.ESTIMATE
                    ? TemplatePurpose.ESTIMATE_EXPIRING
                    : TemplatePurpose.PROPOSAL_EXPIRING;
            papers.tell(id, purpose, at, values -> values)
                    .ifPresent(
                            written -> sample.reminded(id, purpose.name(), validUntil, 1, written, at, stage.zone()));
        }
    }
}
