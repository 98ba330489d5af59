package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.company.TrackingMode;
import org.tracepost.delivery.smtp.EncodedFile;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.Merging;
import org.tracepost.message.Message;
import org.tracepost.message.MessageContent;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.Recipient;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.file.StoredFileRepository;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.render.FrameWords;
import org.tracepost.template.render.MailFrame;
import org.tracepost.template.render.MailRenderer;
import org.tracepost.template.render.RenderedMail;
import org.tracepost.template.render.Tracking;
import org.tracepost.tracking.TrackingLinks;
import org.tracepost.tracking.TrackingModes;

/** Reads what e-mails are made from, and makes them without any tracking for our own eyes. */
@Stateless
@PermitAll
public class MailFactory {

    private static final MailRenderer RENDERER = new MailRenderer();
    private static final Addressee NOBODY = Addressee.stranger(new EmailAddress("name", "example.org"), "…");

    @Inject
    private MessageContent contents;

    @Inject
    private CompanyProfile companies;

    @Inject
    private StoredFileRepository files;

    @Inject
    private TrackingLinks links;

    @Inject
    private TrackingModes modes;
    /** Reads what the e-mails of leased recipients are made from; a handful of queries for all of them. */
    public List<DueMail> load(String node, Collection<Long> recipientIds, Optional<EmailAddress> redirectTo) {
        Company company = companies.get();
        List<Recipient> recipients = contents.get(recipientIds);
        Map<Long, TrackingMode> tracking = modes.of(recipients);
        Map<Message, MessageParts> parts = new HashMap<>();
        return recipients.stream()
                .map(r -> new DueMail(
                        node,
                        r,
                        tracking.get(r.getId()) != TrackingMode.OFF,
                        parts.computeIfAbsent(r.getMessage(), message -> new MessageParts(message, company, links)),
                        redirectTo))
                .toList();
    }

    /** A stored file as it goes along. */
    public EncodedFile encode(long fileId) {
        StoredFile file = files.get(fileId);
        return new EncodedFile(file.getName(), file.getMediaType(), file.getContent());
    }

    /** The e-mail as the recipient sees it, without pixel and tracked links: what clerks look at never counts. */
    public RenderedMail show(long recipientId) {
        Recipient recipient = contents.get(recipientId);
        return new MessageParts(recipient.getMessage(), companies.get(), links).show(recipient);
    }

    /**
     * The e-mail as its first recipient would see it, before it is written. @throws org.tracepost.template.BadTemplate
     * naming each mistake
     */
    public RenderedMail preview(MessageDraft draft) {
        return preview(draft, "#");
    }

    /** The same. @param button where the button leads */
    public RenderedMail preview(MessageDraft draft, String button) {
        Addressee first =
                draft.recipients().isEmpty() ? NOBODY : draft.recipients().get(0);
        MailFrame plain = MessageParts.frame(companies.get(), links, draft.purpose(), draft.language(), draft.values());
        MailFrame frame = draft.toMany() ? plain.withUnsubscribe(MessageParts.NOWHERE) : plain;
        boolean about = draft.documentId() != null || draft.purpose() != TemplatePurpose.MESSAGE;
        return RENDERER.frame(
                Merging.merge(draft, first),
                about ? frame.withButton(FrameWords.in(draft.language()).viewOnline(), button) : frame,
                Tracking.none());
    }
}
