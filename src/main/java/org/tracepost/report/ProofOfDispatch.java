package org.tracepost.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tracepost.bounce.BounceReports;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.MailFactory;
import org.tracepost.document.Document;
import org.tracepost.document.Documents;
import org.tracepost.message.Message;
import org.tracepost.message.Messages;
import org.tracepost.message.Recipient;
import org.tracepost.message.RecipientEvent;
import org.tracepost.platform.Texts;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.file.StoredFileRepository;
import org.tracepost.platform.pdf.HtmlPdf;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/**
 * What one can show to somebody who says that nothing came: one e-mail to one address, the files it carried with their
 * SHA-256, every fact with the servers' own words, the reports that came back as attachments, and a plain sentence
 * about what all this proves and what it does not.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ProofOfDispatch {

    /** More than that of reports would make the proof unreadable; the rest can be read on the pages. */
    private static final int MOST_REPORTS = 20;

    @Inject
    private Messages messages;

    @Inject
    private Documents documents;

    @Inject
    private BounceReports reports;

    @Inject
    private StoredFileRepository files;

    @Inject
    private MailFactory mails;

    @Inject
    private CompanyProfile companies;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Makes it anew from what is known now, and notes its SHA-256 in the audit trail, so that a copy that is shown
     * later can be compared.
     */
    public Proof make(long recipientId, Locale language, ZoneId zone) {
        Recipient recipient = messages.getRecipient(recipientId);
        Message message = messages.get(recipient.getMessage().getId());
        List<RecipientEvent> events = messages.events(recipientId);
        List<StoredFile> sent =
                message.getAttachments().stream().map(files::get).toList();
        List<Attached> cameBack = cameBack(events);
        Optional<Document> about =
                Optional.ofNullable(recipient.getDocumentId()).map(documents::get);
        Company company = companies.get();
        String html = new ProofPage(new Texts(language), zone)
                .made(clock.instant(), user.login(), company)
                .document(about, sent)
                .mail(recipient, company, mails.show(recipientId))
                .facts(events, recipient.getRedirectedTo() != null)
                .reports(cameBack)
                .html();
        byte[] pdf = printed(html, attached(sent, cameBack));
        String sha256 = StoredFile.sha256(pdf);
        audit.record("proof_made", "recipient", recipientId, "sha256 " + sha256);
        return new Proof(
                "proof-"
                        + about.map(Document::getNumber)
                                .orElse("message-" + message.getId())
                                .replaceAll("[^\\p{L}\\p{N}._-]+", "_")
                        + "-" + recipientId + ".pdf",
                pdf,
                sha256);
    }

    private List<Attached> cameBack(List<RecipientEvent> events) {
        return events.stream()
                .map(RecipientEvent::getReportId)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_REPORTS)
                .map(id -> new Attached(
                        reportName(id), "message/rfc822", reports.get(id).getRaw()))
                .toList();
    }

    static String reportName(long id) {
        return "report-" + id + ".eml";
    }

    private static List<Attached> attached(List<StoredFile> sent, List<Attached> cameBack) {
        List<Attached> all = new ArrayList<>(cameBack);
        for (int i = 0; i < sent.size(); i++) {
            all.add(new Attached(
                    "sent-" + (i + 1) + "-" + sent.get(i).getName(),
                    sent.get(i).getMediaType(),
                    sent.get(i).getContent()));
        }
        return all;
    }

    private static byte[] printed(String html, List<Attached> attached) {
        try {
            return Attachments.attach(HtmlPdf.print(html), attached);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the proof", e);
        }
    }
}
