package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyDetails;
import org.tracepost.company.CompanyProfile;
import org.tracepost.company.TrackingMode;
import org.tracepost.delivery.smtp.OutgoingMail;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.Token;
import org.tracepost.mail.VerpAddress;
import org.tracepost.message.Addressee;
import org.tracepost.message.Merging;
import org.tracepost.message.Message;
import org.tracepost.message.MessageContent;
import org.tracepost.message.MessageDraft;
import org.tracepost.message.Recipient;
import org.tracepost.platform.file.StoredFile;
import org.tracepost.platform.file.StoredFileRepository;
import org.tracepost.security.CurrentUser;
import org.tracepost.template.MergeValues;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.render.FrameWords;
import org.tracepost.template.render.MailFrame;
import org.tracepost.template.render.MailRenderer;
import org.tracepost.template.render.RenderedMail;
import org.tracepost.template.render.Tracking;
import org.tracepost.tracking.TrackingLinks;
import org.tracepost.tracking.TrackingModes;

/** Makes the e-mail of one recipient from what was written, and the same e-mail without any tracking for our own eyes. */
@Stateless
@PermitAll
public class MailFactory {

    private static final MailRenderer RENDERER = new MailRenderer();
    private static final Addressee NOBODY =
            Addressee.stranger(new EmailAddress("name", "example.org"), "…");

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
    @Inject
    private Clock clock;

    /** The e-mail as it goes to the relay. */
    public OutgoingMail make(long recipientId, VerpAddress bounces) {
        Recipient recipient = contents.get(recipientId);
        Message message = recipient.getMessage();
        Company company = companies.get();
        boolean tracked = modes.of(recipient) != TrackingMode.OFF;
        RenderedMail mail = render(message, recipient, tracked ? tracking(recipient, message) : Tracking.none());
        Token token = recipient.getEnvelopeToken();
        return new OutgoingMail(company.getSenderName(), company.getSenderAddress(), recipient.getName(), recipient.getAddress(),
                bounces.senderFor(token), token.value(), "<" + token + "@" + company.getSenderAddress().domain() + ">", clock.instant(),
                message.getCreatedBy().equals(CurrentUser.SYSTEM), message.getLanguage().toLanguageTag(), mail.subject(), mail.text(), mail.html(), attachments(message));
    }

    /** The e-mail as the recipient sees it, without pixel and tracked links: what clerks look at never counts. */
    public RenderedMail show(long recipientId) {
        Recipient recipient = contents.get(recipientId);
        return render(recipient.getMessage(), recipient, Tracking.none());
    }

    /** The e-mail as its first recipient would see it, before it is written. @throws org.tracepost.template.BadTemplate naming each mistake */
    public RenderedMail preview(MessageDraft draft) {
        Addressee first = draft.recipients().isEmpty() ? NOBODY : draft.recipients().get(0);
        MailFrame frame = frame(draft.purpose(), draft.language(), draft.values(), draft.documentId() == null ? null : "#");
        return RENDERER.frame(Merging.merge(draft.purpose(), draft.language(), draft.subject(), draft.body(), draft.values(), first), frame,
                Tracking.none());
    }

    private RenderedMail render(Message message, Recipient recipient, Tracking tracking) {
        String copy = message.getDocumentId() == null ? null : links.copyButton(recipient.getWebToken());
        MailFrame frame = frame(message.getPurpose(), message.getLanguage(), message.getValues(), copy);
        return RENDERER.frame(Merging.merge(message, recipient), frame, tracking);
    }

    /** @param copy where the button to the online copy leads; null: there is none */
    private MailFrame frame(TemplatePurpose purpose, Locale language, Map<String, String> values, String copy) {
        Company company = companies.get();
        FrameWords words = FrameWords.in(language);
        return new MailFrame(language, company.getName(), company.logo().map(logo -> links.logo()), "",
                words.summary(purpose, new MergeValues(language).texts(values)),
                Optional.ofNullable(copy).map(url -> new MailFrame.Button(words.viewOnline(), url)), imprint(company));
    }

    private static List<String> imprint(Company company) {
        CompanyDetails details = company.details();
        List<String> lines = new ArrayList<>(company.addressLines());
        for (String more : new String[] {details.taxId(), details.email(), details.phone()}) {
            if (more != null && !more.isBlank()) {
                lines.add(more);
            }
        }
        return lines;
    }

    private Tracking tracking(Recipient recipient, Message message) {
        Token web = recipient.getWebToken();
        UnaryOperator<String> link = target -> {
            int position = message.getLinks().indexOf(target);
            return position < 0 ? target : links.link(web, position);
        };
        return new Tracking(link, Optional.of(links.pixel(web)), Optional.of(links.honeypot(web)));
    }

    private List<OutgoingMail.Attachment> attachments(Message message) {
        return message.getAttachments().stream().map(files::get).map(MailFactory::attachment).toList();
    }

    private static OutgoingMail.Attachment attachment(StoredFile file) {
        return new OutgoingMail.Attachment(file.getName(), file.getMediaType(), file.getContent());
    }
}
