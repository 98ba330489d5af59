package org.tracepost.template.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Clean HTML as plain text reads best: blank lines between blocks, lists with their signs, the address of a link behind
 * its words.
 */
public final class HtmlToText {

    private final StringBuilder text = new StringBuilder();

    private HtmlToText() {}

    /** @param html as {@link SafeHtml} gives it; merge fields stay as they are */
    public static String of(String html) {
        HtmlToText made = new HtmlToText();
        made.children(Jsoup.parseBodyFragment(html).body());
        return made.text
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .replace('\u00a0', ' ')
                .strip();
    }

    private void children(Element parent) {
        parent.childNodes().forEach(this::node);
    }

    private void node(Node node) {
        if (node instanceof TextNode words) {
            String collapsed = words.getWholeText().replaceAll("[ \\t\\n\\r]+", " ");
            boolean lineStart = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
            text.append(lineStart ? collapsed.stripLeading() : collapsed);
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "p", "h2", "h3" -> block(() -> children(element));
            case "ul", "ol" -> block(() -> items(element));
            case "table" ->
                block(() -> element.select("tr")
                        .forEach(row -> text.append(row(row)).append('\n')));
            case "img" -> text.append(element.attr("alt"));
            case "a" -> link(element);
            default -> children(element);
        }
    }

    private void block(Runnable content) {
        text.append("\n\n");
        content.run();
        text.append("\n\n");
    }

    private void items(Element list) {
        List<Element> items = list.children();
        for (int i = 0; i < items.size(); i++) {
            text.append(list.nameIs("ol") ? (i + 1) + ". " : "- ")
                    .append(of(items.get(i).html()).replace("\n", "\n  "))
                    .append('\n');
        }
    }

    private static String row(Element row) {
        List<String> cells = new ArrayList<>();
        row.children().forEach(cell -> cells.add(of(cell.html()).replace('\n', ' ')));
        return cells.stream().collect(Collectors.joining(" | "));
    }

    private void link(Element a) {
        String words = of(a.html());
        String address = a.attr("href").strip().replaceFirst("(?i)^mailto:", "");
        text.append(words);
        if (!words.equals(address)) {
            text.append(words.isEmpty() ? address : " (" + address + ")");
        }
    }
}
