package org.tracepost.template.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tracepost.platform.TextTemplate;

/** Plain text with merge fields as HTML with the same merge fields, to go on writing in. */
public final class TextAsHtml {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern CONDITIONS = Pattern.compile("\\s*(?:\\{\\{[#^/][^{}]*}}\\s*)+");
    private static final Pattern TAG = Pattern.compile("\\{\\{([#^/])[^{}]*}}");

    private TextAsHtml() {}

    public static String of(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : PARAGRAPHS.split(text.replace("\r\n", "\n").strip())) {
            List<String> lines = paragraph.lines().toList();
            if (isNested(paragraph)) {
                paragraph(html, lines);
            } else {
                apart(html, lines);
            }
        }
        return SafeHtml.clean(html.toString());
    }

    /** Whether each condition ends in the paragraph in which it begins. */
    private static boolean isNested(String paragraph) {
        int depth = 0;
        Matcher tag = TAG.matcher(paragraph);
        while (tag.find() && depth >= 0) {
            depth += tag.group(1).equals("/") ? -1 : 1;
        }
        return depth == 0;
    }

    /**
     * A condition that reaches beyond the paragraph stands in one of its own, so that nothing of a paragraph is left
     * when it does not hold.
     */
    private static void apart(StringBuilder html, List<String> lines) {
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || isCondition(lines.get(i)) != isCondition(lines.get(from))) {
                paragraph(html, lines.subList(from, i));
                from = i;
            }
        }
    }

    private static boolean isCondition(String line) {
        return CONDITIONS.matcher(line).matches();
    }

    private static void paragraph(StringBuilder html, List<String> lines) {
        html.append("<p>");
        for (int i = 0; i < lines.size(); i++) {
            html.append(TextTemplate.escape(lines.get(i)));
            if (!isCondition(lines.get(i))
                    && lines.subList(i + 1, lines.size()).stream().anyMatch(line -> !isCondition(line))) {
                html.append("<br>");
            }
        }
        html.append("</p>");
    }
}
