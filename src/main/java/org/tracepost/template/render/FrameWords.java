package org.tracepost.template.render;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tracepost.platform.Bundles;
import org.tracepost.template.MergeField;
import org.tracepost.template.MergeValues;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.render.MailFrame.SummaryRow;

/** The words that surround a text, in the recipient's language; English where a language is not among ours. */
public final class FrameWords {

    private static final List<MergeField> IN_SUMMARY = List.of(
            MergeField.DOCUMENT_NUMBER,
            MergeField.DOCUMENT_TOTAL,
            MergeField.PAYMENT_AMOUNT,
            MergeField.PAYMENT_DATE,
            MergeField.DOCUMENT_OPEN,
            MergeField.DOCUMENT_DUE,
            MergeField.DOCUMENT_VALID_UNTIL,
            MergeField.DOCUMENT_SIGN_BY,
            MergeField.DOCUMENT_NEXT_PERIOD);

    private final ResourceBundle bundle;

    private FrameWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of this language. */
    public static FrameWords in(Locale language) {
        return new FrameWords(Bundles.of("org.tracepost.template.render.FrameWords", language));
    }

    /**
     * The figures that matter, e.g. number, amount, what is left of it when something was paid, deadline: those that
     * the purpose has and that are known.
     */
    public List<SummaryRow> summary(TemplatePurpose purpose, MergeValues values) {
        boolean partlyPaid = !values.find(MergeField.DOCUMENT_OPEN).equals(values.find(MergeField.DOCUMENT_TOTAL));
        return IN_SUMMARY.stream()
                .filter(purpose.fields()::contains)
                .filter(field -> field != MergeField.DOCUMENT_OPEN || partlyPaid)
                .filter(field -> field != MergeField.DOCUMENT_TOTAL || purpose != TemplatePurpose.COMMENT)
                .flatMap(field ->
                        values.find(field).map(value -> new SummaryRow(bundle.getString(field.key()), value)).stream())
                .toList();
    }

    /** What a kind of document is called within a sentence; the kind's own name when it has no word here. */
    public String kind(String kind) {
        return word("kind." + kind, kind);
    }

    /** How a period stands behind an amount, e.g. "monthly", "al mes". */
    public String period(String period) {
        return word("period." + period, period);
    }

    /** A name or sentence to show a text with. */
    public String sample(String what) {
        return bundle.getString("sample." + what);
    }

    private String word(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** What the button to the online copy says. */
    public String viewOnline() {
        return bundle.getString("viewOnline");
    }

    /** Why somebody gets a message to many. */
    String whyMessage(String company) {
        return new MessageFormat(bundle.getString("whyMessage"), bundle.getLocale()).format(new Object[] {company});
    }

    /** What the link says by which one gets no more messages to many. */
    String unsubscribe() {
        return bundle.getString("unsubscribe");
    }

    String linkTo(String host) {
        return new MessageFormat(bundle.getString("linkTo"), bundle.getLocale()).format(new Object[] {host});
    }
}
