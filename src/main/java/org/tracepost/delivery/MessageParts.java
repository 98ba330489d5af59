package org.tracepost.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyDetails;
import org.tracepost.message.MergedMessage;
import org.tracepost.message.Message;
import org.tracepost.message.Recipient;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeValues;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.render.FrameWords;
import org.tracepost.template.render.MailFrame;
import org.tracepost.template.render.MailRenderer;
import org.tracepost.template.render.RenderedMail;
import org.tracepost.template.render.Tracking;
import org.tracepost.tracking.TrackingLinks;

/** What the e-mails of one message have in common, made once for many recipients. Safe for use by several threads. */
final class MessageParts {

    /** Where the link leads in what we only look at. */
    static final String NOWHERE = "#";

    private static final MailRenderer RENDERER = new MailRenderer();
    private final Message message;
    private final MailFrame frame;
    private final TrackingLinks links;
    private final Company company;
    private volatile MergedMessage merged;

    MessageParts(Message message, Company company, TrackingLinks links) {
        this.message = message;
        this.links = links;
        this.company = company;
        this.frame = frame(company, links, message.getPurpose(), message.getLanguage(), message.getValues());
    }

    Message message() {
        return message;
    }

    Company company() {
        return company;
    }

    /** Whether it was written before anybody had said who we are: text and PDF bear the placeholder for good. */
    boolean isNameless() {
        return Optional.ofNullable(message.getValues().get(MergeField.COMPANY_NAME.key()))
                .filter(Company::isPlaceholder)
                .isPresent();
    }

    /** Where its recipient unsubscribes; empty for what nobody can unsubscribe from. */
    Optional<String> unsubscribe(Recipient recipient) {
        return message.isToMany() ? Optional.of(links.unsubscribe(recipient.getWebToken())) : Optional.empty();
    }

    /**
     * For our own eyes: nothing counts, and nobody is unsubscribed. @throws org.tracepost.template.BadTemplate when a
     * merge field of the message is no more
     */
    RenderedMail show(Recipient recipient) {
        return render(recipient, Tracking.none(), unsubscribe(recipient).map(url -> NOWHERE));
    }

    /** @throws org.tracepost.template.BadTemplate when a merge field of the message is no more */
    RenderedMail render(Recipient recipient, Tracking tracking) {
        return render(recipient, tracking, unsubscribe(recipient));
    }

    private RenderedMail render(Recipient recipient, Tracking tracking, Optional<String> unsubscribe) {
        if (merged == null) {
            merged = new MergedMessage(message);
        }
        MailFrame own = message.getDocumentId() == null
                ? frame
                : frame.withButton(
                        FrameWords.in(message.getLanguage()).viewOnline(), links.copyButton(recipient.getWebToken()));
        return RENDERER.frame(
                merged.textFor(recipient), unsubscribe.map(own::withUnsubscribe).orElse(own), tracking);
    }

    /** What stands around the text; without a button. */
    static MailFrame frame(
            Company company,
            TrackingLinks links,
            TemplatePurpose purpose,
            Locale language,
            Map<String, String> values) {
        return new MailFrame(
                language,
                company.getName(),
                company.logo().map(logo -> links.logo()),
                values.getOrDefault(MergeField.COMMENT_TEXT.key(), ""),
                FrameWords.in(language).summary(purpose, new MergeValues(language).texts(values)),
                Optional.empty(),
                imprint(company));
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
}
