package org.tracepost.template.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tracepost.platform.TextTemplate;
import org.tracepost.template.MailText;
import org.tracepost.template.MergeFields;
import org.tracepost.template.MergeValues;
import org.tracepost.template.Template;
import org.tracepost.template.TemplatePurpose;

/**
 * Makes an e-mail in two steps. {@link #merge} puts the values in: the clerk sees its result and may edit it.
 * {@link #frame} adds, at hand-over time and for each recipient, what surrounds the text. Between them the text is
 * final: it is never merged twice, so a customer called {@code {{company.iban}}} keeps that name.
 *
 * <p>Safe for use by several threads.
 */
public final class MailRenderer {

    private static final TextTemplate HTML = TextTemplate.markup(MailRenderer.class, "mail.html");
    private static final int PREHEADER_LENGTH = 120;
    /** What a condition that does not hold leaves between paragraphs. */
    private static final Pattern GAPS = Pattern.compile("\n{3,}");

    /**
     * Subject and text as they will be.
     *
     * @throws org.tracepost.template.BadTemplate naming each unknown field and its line
     */
    public MailText merge(Template template, TemplatePurpose purpose, MergeValues values) {
        return MergeFields.fill(template, purpose, values);
    }

    /** The e-mail for one recipient. */
    public RenderedMail frame(MailText mail, MailFrame frame, Tracking tracking) {
        FrameWords words = FrameWords.in(frame.language());
        TextToHtml paragraphs = new TextToHtml(tracking, words);
        TrackedLinks html = new TrackedLinks(tracking, words);
        Map<String, Object> values = new HashMap<>();
        values.put("lang", frame.language().toLanguageTag());
        values.put("subject", mail.subject());
        values.put("preheader", preheader(mail, frame));
        values.put("company", frame.company());
        frame.logoUrl().ifPresent(url -> values.put("logo", url));
        if (mail.html().isEmpty()) {
            values.put(
                    "paragraphs",
                    paragraphs.paragraphs(mail.body()).stream()
                            .map(inside -> Map.of("html", inside))
                            .toList());
        } else {
            values.put("html", html.in(mail.html()));
        }
        values.put("hasSummary", !frame.summary().isEmpty());
        values.put(
                "summary",
                frame.summary().stream()
                        .map(row -> Map.of("label", row.label(), "value", row.value()))
                        .toList());
        frame.button().ifPresent(button -> values.put("button", Map.of("label", button.label(), "url", button.url())));
        values.put(
                "imprint",
                frame.imprint().stream().map(line -> Map.of("line", line)).toList());
        frame.unsubscribe()
                .ifPresent(url -> values.put(
                        "unsubscribe",
                        Map.of("why", words.whyMessage(frame.company()), "label", words.unsubscribe(), "url", url)));
        tracking.pixel().ifPresent(url -> values.put("pixel", url));
        tracking.honeypot().ifPresent(url -> values.put("honeypot", url));
        return new RenderedMail(
                mail.subject(),
                plain(mail, frame, words),
                HTML.fill(values),
                mail.html().isEmpty() ? paragraphs.links() : html.links());
    }

    private static String preheader(MailText mail, MailFrame frame) {
        String text = !frame.preheader().isBlank()
                ? frame.preheader()
                : frame.summary().isEmpty()
                        ? mail.body().replaceAll("\\s+", " ")
                        : frame.summary().stream()
                                .map(row -> row.label() + " " + row.value())
                                .collect(Collectors.joining(" · "));
        return text.codePointCount(0, text.length()) <= PREHEADER_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PREHEADER_LENGTH)) + "…";
    }

    private static String plain(MailText mail, MailFrame frame, FrameWords words) {
        StringBuilder text = new StringBuilder(GAPS.matcher(mail.body()).replaceAll("\n\n")).append('\n');
        if (!frame.summary().isEmpty()) {
            text.append('\n');
            frame.summary().forEach(row -> text.append(row.label())
                    .append(": ")
                    .append(row.value())
                    .append('\n'));
        }
        frame.button().ifPresent(button -> text.append('\n')
                .append(button.label())
                .append(":\n")
                .append(button.url())
                .append('\n'));
        List<String> imprint = frame.imprint();
        text.append("\n-- \n")
                .append(frame.company())
                .append('\n')
                .append(imprint.stream().map(line -> line + "\n").collect(Collectors.joining()));
        frame.unsubscribe().ifPresent(url -> text.append('\n')
                .append(words.whyMessage(frame.company()))
                .append('\n')
                .append(words.unsubscribe())
                .append(": ")
                .append(url)
                .append('\n'));
        return text.toString();
    }
}
