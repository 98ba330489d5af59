package org.tracepost.delivery.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tracepost.delivery.PaymentDesk;
import org.tracepost.delivery.Told;
import org.tracepost.document.Charges;
import org.tracepost.document.Document;
import org.tracepost.document.Documents;
import org.tracepost.document.FailedCharge;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.DroppedNews;
import org.tracepost.template.TemplatePurpose;

/** The charges of one subscription that failed, and the dialog that reports one. */
@Named
@ViewScoped
public class ChargesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentDesk desk;

    @Inject
    private Charges charges;

    @Inject
    private Documents documents;

    @Inject
    private Messages messages;

    @Inject
    private Page page;

    @Inject
    private Event<DroppedNews> droppedNews;

    private transient List<Line> lines;
    private Long documentId;
    private String number;
    private ChargeForm form;
    private TellForm tell;

    /** @param mail of those who were told the one with a problem, else the one that came furthest; null: nobody was */
    public record Line(FailedCharge charge, RecipientRow mail) {}

    public List<Line> lines(long id) {
        if (lines == null) {
            List<FailedCharge> all = charges.of(id);
            List<RecipientRow> mails = all.isEmpty()
                    ? List.of()
                    : messages.recipients(RecipientFilter.ofDocument(id), Slice.first(Slice.MAX));
            lines = all.stream()
                    .map(charge -> new Line(
                            charge,
                            charge.messageId()
                                    .map(m -> PaymentLine.standing(mails.stream()
                                            .filter(mail -> mail.messageId().equals(m))
                                            .toList()))
                                    .orElse(null)))
                    .toList();
        }
        return lines;
    }

    public void open(long id) {
        Document subscription = documents.get(id);
        documentId = id;
        number = subscription.getNumber();
        form = new ChargeForm(subscription, documents.today());
        tell = new TellForm(
                desk.usual(TemplatePurpose.SUBSCRIPTION_FAILED, id, null),
                desk.tells(TemplatePurpose.SUBSCRIPTION_FAILED));
    }

    public String report() {
        Told told = desk.reportFailed(form.draft(), tell.telling()).told();
        droppedNews.fire(new DroppedNews(told.droppedIds(), told.recipients()));
        boolean arrives = told.outcome() == Told.Outcome.WRITTEN
                && told.recipients() > told.droppedIds().size();
        return page.redirectTo(
                "/document/view",
                documentId,
                arrives ? "charges.info.reported_and_sent" : "charges.info.reported",
                number);
    }

    public String succeeded(long id) {
        desk.reportSucceeded(id, null);
        return page.redirectTo(
                "/document/view",
                id,
                "charges.info.succeeded",
                documents.get(id).getNumber());
    }

    public ChargeForm getForm() {
        return form;
    }

    public TellForm getTell() {
        return tell;
    }
}
