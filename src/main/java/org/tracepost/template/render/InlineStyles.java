package org.tracepost.template.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Gives clean HTML its looks, element by element: many mail programs know no style sheet. The classes are for dark
 * mode, in those that do.
 *
 * <p>Done once for a message; that a link is written {@code <a href="..."} and no other way is what
 * {@link TrackedLinks} relies on.
 */
public final class InlineStyles {

    private static final Map<String, String> STYLES = new LinkedHashMap<>();
    /** A condition that stands in a paragraph of its own would leave an empty one behind. */
    private static final Pattern ONLY_CONDITIONS = Pattern.compile("(?:\\s*\\{\\{[#^/][^{}]*}}\\s*)+");

    static {
        STYLES.put("p", "margin:0 0 16px 0;");
        STYLES.put("h2", "margin:4px 0 12px 0;font-size:20px;line-height:27px;font-weight:bold;");
        STYLES.put("h3", "margin:4px 0 10px 0;font-size:17px;line-height:24px;font-weight:bold;");
        STYLES.put("ul", "margin:0 0 16px 0;padding:0 0 0 24px;");
        STYLES.put("ol", "margin:0 0 16px 0;padding:0 0 0 24px;");
        STYLES.put("li", "margin:0 0 6px 0;");
        STYLES.put("table", "margin:0 0 16px 0;border-collapse:collapse;");
        STYLES.put(
                "th",
                "padding:7px 10px;border-bottom:1px solid #c3cac8;font-size:15px;line-height:22px;font-weight:bold;text-align:left;vertical-align:top;");
        STYLES.put(
                "td",
                "padding:7px 10px;border-bottom:1px solid #dde3e8;font-size:15px;line-height:22px;vertical-align:top;");
        STYLES.put("img", "display:inline-block;max-width:100%;height:auto;border:0;");
    }

    private InlineStyles() {}

    /** @param clean as {@link SafeHtml} gives it */
    public static String of(String clean) {
        Document body = Jsoup.parseBodyFragment(clean);
        body.select("p").stream()
                .filter(p -> p.childrenSize() == 0
                        && ONLY_CONDITIONS.matcher(p.text()).matches())
                .toList()
                .forEach(p -> p.replaceWith(new TextNode(p.text())));
        STYLES.forEach((tag, style) ->
                body.select(tag).forEach(element -> element.attr("style", style + element.attr("style"))));
        body.select("table").forEach(table -> table.attr("width", "100%")
                .attr("cellpadding", "0")
                .attr("cellspacing", "0")
                .attr("border", "0"));
        body.select("th, td").forEach(cell -> cell.addClass("rule"));
        body.select("span").forEach(span -> Ink.find(span.attr("style").replace("color:", ""))
                .ifPresent(ink -> span.addClass(ink.styleClass())));
        body.select("a").forEach(InlineStyles::link);
        body.outputSettings().prettyPrint(false);
        return body.body().html();
    }

    private static void link(Element a) {
        String target = a.attr("href").strip();
        a.clearAttributes();
        a.attr("href", target).attr("class", "link").attr("style", "color:#1f5a6b;text-decoration:underline;");
    }
}
