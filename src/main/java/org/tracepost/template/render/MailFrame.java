package org.tracepost.template.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands around the text of an e-mail.
 *
 * @param language language of the text: for the {@code lang} attribute and the few words the frame adds
 * @param company the sender's name; also the logo's alternative text
 * @param logoUrl public https address or {@code cid:} of the logo, shown at most 40 px high; the name stands there
 *     without it
 * @param preheader what mail programs show beside the subject in their list; empty for the summary or, without one, the
 *     beginning of the text
 * @param summary the figures that matter, e.g. number, amount, due day (see {@link FrameWords#summary}); may be empty
 * @param button the way to the online copy
 * @param unsubscribe where somebody goes who wants no more such messages; empty: nobody is offered that
 * @param imprint address, register and tax number of the sender, a line each
 */
public record MailFrame(
        Locale language,
        String company,
        Optional<String> logoUrl,
        String preheader,
        List<SummaryRow> summary,
        Optional<Button> button,
        List<String> imprint,
        Optional<String> unsubscribe) {

    public MailFrame {
        summary = List.copyOf(summary);
        imprint = List.copyOf(imprint);
    }

    /** Without a way to unsubscribe. */
    public MailFrame(
            Locale language,
            String company,
            Optional<String> logoUrl,
            String preheader,
            List<SummaryRow> summary,
            Optional<Button> button,
            List<String> imprint) {
        this(language, company, logoUrl, preheader, summary, button, imprint, Optional.empty());
    }

    /** The same frame with a way to unsubscribe. */
    public MailFrame withUnsubscribe(String url) {
        return new MailFrame(language, company, logoUrl, preheader, summary, button, imprint, Optional.of(url));
    }

    /** The same frame with a button. @param url where it leads, as it is */
    public MailFrame withButton(String label, String url) {
        return new MailFrame(
                language,
                company,
                logoUrl,
                preheader,
                summary,
                Optional.of(new Button(label, url)),
                imprint,
                unsubscribe);
    }

    /** A figure and its name, both in the recipient's language. */
    public record SummaryRow(String label, String value) {}

    /**
     * A button.
     *
     * @param url where it leads, taken as it is: the online copy's address is the recipient's own already
     */
    public record Button(String label, String url) {}
}
