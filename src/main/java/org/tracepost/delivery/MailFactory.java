package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tracepost.company.Company;
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
import org.tracepost.security.CurrentUser;
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
    private EncodedFiles files;
    @Inject
    private TrackingLinks links;
    @Inject
    private TrackingModes modes;
    @Inject
    private Clock clock;

    /** Reads what the e-mails of leased recipients are made from; a handful of queries for all of them. */
    public List<DueMail> load(String node, Collection<Long> recipientIds, Optional<EmailAddress> redirectTo) {
        Company company = companies.get();
        List<Recipient> recipients = contents.get(recipientIds);
        Map<Long, TrackingMode> tracking = modes.of(recipients);
        Map<Message, MessageParts> parts = new HashMap<>();
        return recipients.stream().map(r -> new DueMail(node, r, tracking.get(r.getId()) != TrackingMode.OFF,
                parts.computeIfAbsent(r.getMessage(), message -> new MessageParts(message, company, links)), redirectTo)).toList();
    }

    /** The e-mail as it goes to the relay. @throws org.tracepost.template.BadTemplate when a merge field of the message is no more */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OutgoingMail make(DueMail due, VerpAddress bounces) {
        Recipient recipient = due.recipient();
        Message message = due.parts().message();
        Company company = due.parts().company();
        RenderedMail mail = due.parts().render(recipient, due.tracked() ? tracking(recipient, message) : Tracking.none());
        Token token = recipient.getEnvelopeToken();
        return new OutgoingMail(company.getSenderName(), company.getSenderAddress(), recipient.getName(), recipient.getAddress(), due.redirectedTo(),
                bounces.senderFor(token), token.value(), "<" + token + "@" + company.getSenderAddress().domain() + ">", clock.instant(),
                message.getCreatedBy().equals(CurrentUser.SYSTEM), message.getLanguage().toLanguageTag(), mail.subject(), mail.text(), mail.html(),
                message.getAttachments().stream().map(files::get).toList());
    }

    /** The e-mail as the recipient sees it, without pixel and tracked links: what clerks look at never counts. */
    public RenderedMail show(long recipientId) {
        Recipient recipient = contents.get(recipientId);
        return new MessageParts(recipient.getMessage(), companies.get(), links).render(recipient, Tracking.none());
    }

    /** The e-mail as its first recipient would see it, before it is written. @throws org.tracepost.template.BadTemplate naming each mistake */
    public RenderedMail preview(MessageDraft draft) {
        Addressee first = draft.recipients().isEmpty() ? NOBODY : draft.recipients().get(0);
        MailFrame frame = MessageParts.frame(companies.get(), links, draft.purpose(), draft.language(), draft.values());
        return RENDERER.frame(Merging.merge(draft.purpose(), draft.language(), draft.subject(), draft.body(), draft.values(), first),
                draft.documentId() == null ? frame : frame.withButton(FrameWords.in(draft.language()).viewOnline(), "#"), Tracking.none());
    }

    private Tracking tracking(Recipient recipient, Message message) {
        Token web = recipient.getWebToken();
        UnaryOperator<String> link = target -> {
            int position = message.getLinks().indexOf(target);
            return position < 0 ? target : links.link(web, position);
        };
        return new Tracking(link, Optional.of(links.pixel(web)), Optional.of(links.honeypot(web)));
    }
}
