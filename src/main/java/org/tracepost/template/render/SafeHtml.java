package org.tracepost.template.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What the body of an e-mail may be written in: paragraphs, headings, lists, simple tables, links, pictures, and a
 * little emphasis and colour. All else is left out, its words stay (ADR 16). The result has a line for each block, so
 * that a mistake can be found by its line.
 */
public final class SafeHtml {

    private static final Safelist ALLOWED = new Safelist()
            .addTags(
                    "p", "br", "strong", "em", "u", "a", "ul", "ol", "li", "h2", "h3", "span", "img", "table", "thead",
                    "tbody", "tr", "th", "td")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("th", "colspan")
            .addAttributes("td", "colspan")
            .addAttributes(":all", "style");
    /** What editors write, by what it means. */
    private static final Map<String, String> MEANT =
            Map.of("b", "strong", "i", "em", "h1", "h2", "h4", "h3", "h5", "h3", "h6", "h3");

    private static final int LONGEST_LINK = 2000;
    private static final Pattern LINK =
            Pattern.compile("(?:https?://[^\\s/{}?#]+(?:[/?#]\\S*)?|mailto:\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("https://[^\\s/{}?#]+/[^\\s{}]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)\\s*color\\s*:\\s*([^;]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALIGN =
            Pattern.compile("(?:^|;)\\s*text-align\\s*:\\s*(left|center|right)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");
    private static final Pattern FIELD = Pattern.compile("\\{\\{[^{}<]*}}");
    private static final Pattern BLOCK_END = Pattern.compile(
            "(</(?:p|h2|h3|ul|ol|li|table|thead|tbody|tr|th|td)>|<(?:ul|ol|table|thead|tbody|tr)(?: [^>]*)?>)\\s*");

    private SafeHtml() {}

    /** What of it an e-mail may have. */
    public static String clean(String source) {
        Document written = Jsoup.parseBodyFragment(source);
        MEANT.forEach((tag, meaning) -> written.select(tag).forEach(element -> element.tagName(meaning)));
        written.select("font[color]")
                .forEach(font -> font.tagName("span").attr("style", "color:" + font.attr("color")));
        written.select("div").forEach(SafeHtml::paragraph);
        Document clean = new Cleaner(ALLOWED).clean(written);
        clean.select("[style]").forEach(SafeHtml::keepStyle);
        clean.select("a").stream()
                .filter(a -> a.attr("href").length() > LONGEST_LINK
                        || !LINK.matcher(a.attr("href").strip()).matches())
                .toList()
                .forEach(Element::unwrap);
        clean.select("img").stream()
                .filter(img -> !PICTURE.matcher(img.attr("src")).matches())
                .toList()
                .forEach(Element::remove);
        clean.select("img:not([alt])").forEach(img -> img.attr("alt", ""));
        clean.select("span:not([style])").forEach(Element::unwrap);
        clean.outputSettings().prettyPrint(false);
        return BLOCK_END
                .matcher(fieldsAsTyped(clean.body().html()))
                .replaceAll("$1\n")
                .strip();
    }

    /** An editor's block around nothing but words is a paragraph; around other blocks it means nothing. */
    private static void paragraph(Element div) {
        if (div.children().stream().anyMatch(Element::isBlock)) {
            div.unwrap();
        } else {
            div.tagName("p");
        }
    }

    private static void keepStyle(Element element) {
        String style = element.attr("style");
        Optional<String> kept = element.nameIs("span")
                ? group(COLOUR, style).flatMap(Ink::find).map(ink -> "color:" + ink.colour())
                : List.of("p", "h2", "h3", "td", "th").contains(element.normalName())
                        ? group(ALIGN, style).map(side -> "text-align:" + side.toLowerCase(Locale.ROOT))
                        : Optional.empty();
        kept.ifPresentOrElse(css -> element.attr("style", css), () -> element.removeAttr("style"));
    }

    private static Optional<String> group(Pattern pattern, String style) {
        Matcher matcher = pattern.matcher(style);
        return matcher.find() ? Optional.of(hex(matcher.group(1).strip())) : Optional.empty();
    }

    /** Browsers write a colour as they like. */
    private static String hex(String value) {
        Matcher rgb = RGB.matcher(value);
        return rgb.matches()
                ? String.format(
                        Locale.ROOT,
                        "#%02x%02x%02x",
                        Integer.parseInt(rgb.group(1)),
                        Integer.parseInt(rgb.group(2)),
                        Integer.parseInt(rgb.group(3)))
                : value;
    }

    /** A space that was typed beside a field's name is one that does not break; that is not part of the name. */
    private static String fieldsAsTyped(String html) {
        return FIELD.matcher(html)
                .replaceAll(field -> Matcher.quoteReplacement(field.group().replace("&nbsp;", " ")));
    }
}
