package org.tracepost.message.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.message.Figures;
import org.tracepost.message.Message;
import org.tracepost.message.MessageLog;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientRow;
import org.tracepost.message.Status;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.file.StoredFileRepository;
import org.tracepost.platform.web.OncePerPage;

/** One message: what was sent, its figures, and whether anything is new since the page last looked. */
@Named
@ViewScoped
public class MessageViewBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> TABS = List.of("overview", "recipients", "log");
    /** After that an open page no longer asks for news by itself: it would keep a forgotten desk signed in. */
    private static final Duration WATCHED = Duration.ofHours(2);

    @Inject
    private Messages messages;

    @Inject
    private MessageLog log;

    @Inject
    private StoredFileRepository files;

    @Inject
    private CompanyProfile companies;

    @Inject
    private StatusChart chart;

    @Inject
    private Clock clock;

    private long id;
    private String tab;
    private int tabIndex;
    private long facts;
    private transient Message message;
    private transient Figures figures;
    private transient Recipient first;
    private transient String subject;
    private transient String sender;
    private transient List<StoredFile> attachments;

    public void load() {
        first = messages.getFirstRecipient(id);
        message = first.getMessage();
        attachments = message.getAttachments().stream().map(files::get).toList();
        Company company = companies.get();
        sender = company.getSenderName() + " <" + company.getSenderAddress() + ">";
        tabIndex = Math.max(0, TABS.indexOf(Objects.toString(tab, "overview")));
        refresh();
        subject = log.subject(first, !isSingle());
    }

    /** Renders what the page asks for only when there is news. */
    public void look() {
        Map<Status, Long> before = counts();
        long known = facts;
        refresh();
        if (facts == known && before.equals(counts())) {
            FacesContext.getCurrentInstance()
                    .getPartialViewContext()
                    .getRenderIds()
                    .clear();
        }
    }

    public void refresh() {
        figures = messages.figures(id);
        facts = isWatching() ? log.changes(id) : 0;
    }

    /** True while something is on its way, or may still be opened by somebody who got it just now. */
    public boolean isWatching() {
        Instant from = message == null
                ? Instant.MIN
                : message.getScheduledAt() == null ? message.getCreatedAt() : message.getScheduledAt();
        return from.isAfter(clock.instant().minus(WATCHED));
    }

    private Map<Status, Long> counts() {
        return figures == null ? Map.of() : Map.copyOf(figures.byStatus());
    }

    public boolean isSingle() {
        return figures.recipients() == 1;
    }

    public String getChart() {
        return chart.json(figures);
    }

    public Map<Status, Long> getByStatus() {
        return figures.byStatus();
    }

    /** The page of its recipients who have this status. */
    public String address(Status status) {
        return RecipientsAddress.of(id, List.of(status));
    }

    public String getProblemsAddress() {
        return RecipientsAddress.ofProblems(id);
    }

    public Message getMessage() {
        return message;
    }

    public Figures getFigures() {
        return figures;
    }

    public Recipient getFirst() {
        return first;
    }

    /**
     * The first recipient as lists show it; read once for a page that is being written, and anew whenever a button may
     * have changed it.
     */
    public RecipientRow getFirstRow() {
        return OncePerPage.get(MessageViewBean.class, () -> messages.getRecipientRow(first.getId()));
    }

    public String getSender() {
        return sender;
    }

    public String getSubject() {
        return subject;
    }

    public List<StoredFile> getAttachments() {
        return attachments;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public int getTabIndex() {
        return tabIndex;
    }

    public void setTabIndex(int tabIndex) {
        this.tabIndex = tabIndex;
    }
}
