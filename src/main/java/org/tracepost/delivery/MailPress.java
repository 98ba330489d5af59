package org.tracepost.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tracepost.company.Company;
import org.tracepost.delivery.smtp.OutgoingMail;
import org.tracepost.mail.Token;
import org.tracepost.mail.VerpAddress;
import org.tracepost.message.Message;
import org.tracepost.message.Recipient;
import org.tracepost.security.CurrentUser;
import org.tracepost.template.render.RenderedMail;
import org.tracepost.template.render.Tracking;
import org.tracepost.tracking.TrackingLinks;

/** Makes the e-mail as it goes to the relay, by many threads at once and mostly without the database. */
@ApplicationScoped
class MailPress {

    @Inject
    private EncodedFiles files;

    @Inject
    private TrackingLinks links;

    @Inject
    private Clock clock;

    /** @throws org.tracepost.template.BadTemplate when a merge field of the message is no more */
    OutgoingMail make(DueMail due, VerpAddress bounces) {
        Recipient recipient = due.recipient();
        Message message = due.parts().message();
        Company company = due.parts().company();
        RenderedMail mail =
                due.parts().render(recipient, due.tracked() ? tracking(recipient, message) : Tracking.none());
        Token token = recipient.getEnvelopeToken();
        return new OutgoingMail(
                company.getSenderName(),
                company.getSenderAddress(),
                recipient.getName(),
                recipient.getAddress(),
                due.redirectedTo(),
                bounces.senderFor(token),
                token.value(),
                "<" + token + "@" + company.getSenderAddress().domain() + ">",
                clock.instant(),
                message.getCreatedBy().equals(CurrentUser.SYSTEM),
                message.getLanguage().toLanguageTag(),
                mail.subject(),
                mail.text(),
                mail.html(),
                message.getAttachments().stream().map(files::get).toList(),
                due.parts().unsubscribe(recipient));
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
