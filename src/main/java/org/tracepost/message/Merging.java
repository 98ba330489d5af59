package org.tracepost.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.company.CompanyDetails;
import org.tracepost.document.Deadline;
import org.tracepost.document.Document;
import org.tracepost.template.MailText;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeValues;
import org.tracepost.template.Template;
import org.tracepost.template.render.FrameWords;
import org.tracepost.template.render.MailFrame;
import org.tracepost.template.render.MailRenderer;
import org.tracepost.template.render.Tracking;

/**
 * Fills the merge fields of a message. What is the same for all recipients is kept with the message when it is written,
 * what differs with each recipient: so the e-mail can be shown years later as it was, whatever the customer is called
 * by then.
 */
public final class Merging {

    private static final MailRenderer RENDERER = new MailRenderer();

    private Merging() {}

    /** The values that are the same for all recipients of a message without a document. */
    public static MergeValues values(Locale language, CompanyDetails company, String clerk) {
        return new MergeValues(language)
                .text(MergeField.COMPANY_NAME, company.name())
                .text(MergeField.COMPANY_EMAIL, text(company.email()))
                .text(MergeField.COMPANY_PHONE, text(company.phone()))
                .text(MergeField.COMPANY_IBAN, text(company.iban()))
                .text(MergeField.CLERK_NAME, text(clerk));
    }

    /**
     * Adds the values of the document that a message is about, as they are on that day. What consists of words alone
     * has no amount.
     */
    public static MergeValues with(MergeValues values, Document document, LocalDate today) {
        FrameWords words = FrameWords.in(values.language());
        values.text(MergeField.DOCUMENT_KIND, words.kind(document.getKind().name()))
                .text(MergeField.DOCUMENT_NUMBER, document.getNumber())
                .text(MergeField.DOCUMENT_TITLE, document.terms().title().orElse(""))
                .date(MergeField.DOCUMENT_ISSUED, Optional.of(document.getIssuedOn()))
                .money(MergeField.DOCUMENT_TOTAL, document.getGross(), document.currency())
                .money(MergeField.DOCUMENT_OPEN, document.getPayable().max(BigDecimal.ZERO), document.currency())
                .text(MergeField.DOCUMENT_PAID, document.getPayable().signum() <= 0 ? MergeField.YES : "")
                .text(
                        MergeField.DOCUMENT_PERIOD,
                        document.terms()
                                .period()
                                .map(period -> words.period(period.name()))
                                .orElse(""))
                .date(MergeField.DOCUMENT_ENDS_ON, document.terms().endsOn());
        if (document.getKind().hasContent() && document.getGross().signum() == 0) {
            values.text(MergeField.DOCUMENT_TOTAL, "");
        }
        return withDeadline(values, document.getKind().deadline(), Optional.ofNullable(document.getDueOn()), today);
    }

    private static MergeValues withDeadline(
            MergeValues values, Deadline deadline, Optional<LocalDate> day, LocalDate today) {
        long left = day.map(last -> ChronoUnit.DAYS.between(today, last)).orElse(0L);
        if (deadline == Deadline.DUE && left < 0) {
            values.text(MergeField.DOCUMENT_DAYS_OVERDUE, Long.toString(-left));
        } else if (left > 0) {
            values.text(MergeField.DOCUMENT_DAYS_LEFT, Long.toString(left));
        }
        return switch (deadline) {
            case DUE -> values.date(MergeField.DOCUMENT_DUE, day);
            case VALID_UNTIL -> values.date(MergeField.DOCUMENT_VALID_UNTIL, day);
            case SIGN_BY -> values.date(MergeField.DOCUMENT_SIGN_BY, day);
            case NEXT_PERIOD -> values.date(MergeField.DOCUMENT_NEXT_PERIOD, day);
            case NONE -> values;
        };
    }

    /**
     * Subject and text as they will be for one addressee. @throws org.tracepost.template.BadTemplate naming each
     * unknown field
     */
    public static MailText merge(MessageDraft draft, Addressee to) {
        return RENDERER.merge(
                draft.words(), draft.purpose(), with(new MergeValues(draft.language()).texts(draft.values()), to));
    }

    /**
     * The subject of a message as one addressee reads it. @throws org.tracepost.template.BadTemplate naming each
     * unknown field
     */
    static String subject(Message message, Addressee to) {
        return RENDERER.merge(
                        new Template(message.getSubject(), "-"),
                        message.getPurpose(),
                        with(new MergeValues(message.getLanguage()).texts(message.getValues()), to))
                .subject();
    }

    static MergeValues with(MergeValues values, Addressee to) {
        to.own().forEach(values::own);
        return values.text(MergeField.CUSTOMER_NAME, text(to.customerName()))
                .text(MergeField.CUSTOMER_NUMBER, text(to.customerNumber()))
                .text(MergeField.CONTACT_NAME, to.name().equals(to.address().toString()) ? "" : to.name())
                .text(MergeField.CONTACT_EMAIL, to.address().toString());
    }

    /** The addresses that the text of a draft links to. */
    static List<String> linksIn(MessageDraft draft) {
        MailText text = merge(draft, draft.recipients().get(0));
        MailFrame plain =
                new MailFrame(draft.language(), "", Optional.empty(), "", List.of(), Optional.empty(), List.of());
        return RENDERER.frame(text, plain, Tracking.none()).links();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
