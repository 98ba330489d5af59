package org.tracepost.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.smtp.OutgoingMail;
import org.tracepost.delivery.smtp.RelayException;
import org.tracepost.delivery.smtp.RelaySession;
import org.tracepost.delivery.smtp.SendOutcome;
import org.tracepost.delivery.smtp.SmtpRelayAdapter;
import org.tracepost.mail.EmailAddress;
import org.tracepost.mail.Token;
import org.tracepost.message.MessageDraft;
import org.tracepost.platform.PublicAddress;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.Role;
import org.tracepost.template.render.RenderedMail;

/**
 * Sends an e-mail to one of ourselves, to see it in a real mail program. It goes through the same relay and is made the
 * same way, but it is marked, has no pixel and no tracked links, is written down nowhere, and asks for no reports:
 * should it bounce, it bounces to the sender's address.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrialMail {

    private static final String MARK = "[Test] ";

    @Inject
    private MailFactory mails;

    @Inject
    private OutboxControl control;

    @Inject
    private RelaySession session;

    @Inject
    private CompanyProfile companies;

    @Inject
    private PublicAddress address;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Hands it over at once.
     *
     * @return where it went: the test address while everything is redirected
     * @throws Refusal when nothing may leave now, or the relay did not take it
     */
    public EmailAddress send(MessageDraft draft, EmailAddress to) {
        Course course = control.current();
        if (course.held() || course.redirect() && course.redirectTo().isEmpty()) {
            throw new Refusal("refusal.trial_held");
        }
        OutgoingMail mail = mail(draft, to, course.redirect() ? course.redirectTo() : Optional.empty());
        SendOutcome outcome = handOver(mail);
        if (!(outcome instanceof SendOutcome.Accepted)) {
            throw new Refusal("refusal.trial_relay", words(outcome));
        }
        EmailAddress went = mail.redirectedTo().orElse(to);
        audit.record("template_tried", "template", draft.purpose().key() + "." + draft.language(), went.toString());
        return went;
    }

    private OutgoingMail mail(MessageDraft draft, EmailAddress to, Optional<EmailAddress> redirectedTo) {
        Company company = companies.get();
        RenderedMail mail = mails.preview(draft, address.base());
        EmailAddress sender = company.getSenderAddress();
        Token token = Token.random();
        return new OutgoingMail(
                company.getSenderName(),
                sender,
                to.toString(),
                to,
                redirectedTo,
                sender.onTheWire(),
                token.value(),
                "<" + token + "@" + sender.domain() + ">",
                clock.instant(),
                true,
                draft.language().toLanguageTag(),
                MARK + mail.subject(),
                mail.text(),
                mail.html(),
                List.of());
    }

    private SendOutcome handOver(OutgoingMail mail) {
        try (SmtpRelayAdapter relay = SmtpRelayAdapter.open(session.get())) {
            byte[] message = mail.compose();
            return relay.refuses(mail, message).orElseGet(() -> relay.sendWithoutReports(mail, message));
        } catch (RelayException e) {
            return new SendOutcome.RelayUnavailable(e.getMessage());
        }
    }

    private static String words(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Deferred d) {
            return d.reply().words();
        }
        if (outcome instanceof SendOutcome.Refused r) {
            return r.reply().words();
        }
        if (outcome instanceof SendOutcome.Unmakeable u) {
            return u.what();
        }
        return outcome instanceof SendOutcome.RelayUnavailable u
                ? u.what()
                : outcome instanceof SendOutcome.Throttled t
                        ? t.what()
                        : outcome instanceof SendOutcome.Unanswered u ? u.what() : "";
    }
}
