package org.tracepost.document.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentRow;
import org.tracepost.document.DocumentState;
import org.tracepost.document.Documents;
import org.tracepost.message.Envelopes;
import org.tracepost.message.Messages;
import org.tracepost.message.RecipientFilter;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.platform.web.Page;

/** One document of any kind: its preview, what became of its e-mails, and everything that happened to it. */
@Named
@ViewScoped
public class DocumentViewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Documents documents;

    @Inject
    private Messages messages;

    @Inject
    private KindHere here;

    @Inject
    private Page page;

    private Long id;
    private String tab;
    private transient Document document;
    private transient Document origin;
    private transient List<DocumentRow> madeFrom;
    private DocumentState state;
    private transient List<RecipientRow> mails;
    private Status status;
    private transient List<LogLine> log;

    public void load() {
        document = documents.get(page.asked(id));
        state = document.stateOn(documents.today());
        mails = messages.recipients(RecipientFilter.ofDocument(id), Slice.first(100));
        status = Envelopes.ofDocument(mails);
        log = inOrder();
        origin = document.originId().map(documents::get).orElse(null);
        madeFrom = documents.madeFrom(id);
        here.turnTo(document.getKind());
    }

    private List<LogLine> inOrder() {
        Map<Long, RecipientRow> byId = mails.stream().collect(Collectors.toMap(RecipientRow::id, Function.identity()));
        Stream<LogLine> ofMails = byId.isEmpty()
                ? Stream.empty()
                : messages.newestEvents(byId.keySet()).stream()
                        .map(event -> LogLine.of(event, byId.get(event.getRecipientId())));
        return Stream.concat(documents.log(id).stream().map(LogLine::of), ofMails)
                .sorted(LogLine.NEWEST_FIRST)
                .toList();
    }

    public String issue() {
        documents.issue(id);
        return page.redirectTo("/document/view", id, "document_view.info.issued", document.getNumber());
    }

    public String cancel() {
        documents.cancel(id);
        return page.redirectTo("/document/view", id, "document_view.info.cancelled", document.getNumber());
    }

    public String make(DocumentKind to) {
        Document made = documents.convert(id, to);
        return page.redirectTo(
                "/document/view", made.getId(), "document_view.info.made", made.getNumber(), document.getNumber());
    }

    public String end() {
        documents.end(id);
        return page.redirectTo("/document/view", id, "document_view.info.ended", document.getNumber());
    }

    /** What can be made from it now. */
    public List<DocumentKind> getConversions() {
        return documents.conversions(document);
    }

    public boolean isRunning() {
        return state == DocumentState.ACTIVE || state == DocumentState.PAYMENT_FAILED;
    }

    public boolean isSendable() {
        return state != DocumentState.CANCELLED;
    }

    /** Which tab is open first: from the list's envelope one comes for the e-mails. */
    public int getTabIndex() {
        return "mail".equals(tab) ? 1 : "log".equals(tab) ? 2 : "comments".equals(tab) ? 3 : 0;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public Document getDocument() {
        return document;
    }

    /** The document from which this one was made; null: from none. */
    public Document getOrigin() {
        return origin;
    }

    public List<DocumentRow> getMadeFrom() {
        return madeFrom;
    }

    public DocumentState getState() {
        return state;
    }

    public List<RecipientRow> getMails() {
        return mails;
    }

    public Status getStatus() {
        return status;
    }

    public List<LogLine> getLog() {
        return log;
    }
}
