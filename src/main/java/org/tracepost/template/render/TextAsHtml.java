package org.tracepost.template.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tracepost.platform.TextTemplate;

/** Plain text with merge fields as HTML with the same merge fields, to go on writing in. */
public final class TextAsHtml {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern CONDITIONS = Pattern.compile("\\s*(?:\\{\\{[#^/][^{}]*}}\\s*)+");
    private static final Pattern OPENING = Pattern.compile("\\{\\{[#^]");
    private static final Pattern CLOSING = Pattern.compile("\\{\\{/");

    private TextAsHtml() {
    }

    public static String of(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : PARAGRAPHS.split(text.replace("\r\n", "\n").strip())) {
            if (count(OPENING, paragraph) == count(CLOSING, paragraph)) {
                paragraph(html, paragraph.lines().toList());
            } else {
                unbalanced(html, new ArrayList<>(paragraph.lines().toList()));
            }
        }
        return SafeHtml.clean(html.toString());
    }

    /** A condition that reaches beyond the paragraph stands in one of its own, so that nothing of a paragraph is left when it does not hold. */
    private static void unbalanced(StringBuilder html, List<String> lines) {
        int first = 0;
        int last = lines.size();
        while (first < last && CONDITIONS.matcher(lines.get(first)).matches()) {
            first++;
        }
        while (last > first && CONDITIONS.matcher(lines.get(last - 1)).matches()) {
            last--;
        }
        paragraph(html, lines.subList(0, first));
        paragraph(html, lines.subList(first, last));
        paragraph(html, lines.subList(last, lines.size()));
    }

    private static void paragraph(StringBuilder html, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.append("<p>");
        for (int i = 0; i < lines.size(); i++) {
            html.append(TextTemplate.escape(lines.get(i)));
            boolean words = !CONDITIONS.matcher(lines.get(i)).matches();
            if (words && lines.subList(i + 1, lines.size()).stream().anyMatch(line -> !CONDITIONS.matcher(line).matches())) {
                html.append("<br>");
            }
        }
        html.append("</p>");
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
