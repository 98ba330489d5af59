package org.tracepost.template.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.tracepost.platform.TextTemplate;

/** Puts one recipient's addresses behind the links of an HTML body that {@link InlineStyles} made. */
final class TrackedLinks {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\"([^>]*)>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern SHOWS_AN_ADDRESS =
            Pattern.compile("\\s*(?:https?://|www\\.)\\S+\\s*", Pattern.CASE_INSENSITIVE);

    private final Tracking tracking;
    private final FrameWords words;
    private final Map<String, String> links = new LinkedHashMap<>();

    TrackedLinks(Tracking tracking, FrameWords words) {
        this.tracking = tracking;
        this.words = words;
    }

    String in(String html) {
        return LINK.matcher(html)
                .replaceAll(link -> Matcher.quoteReplacement(
                        tracked(Parser.unescapeEntities(link.group(1), true), link.group(2), link.group(3))));
    }

    /** The addresses linked so far, in reading order. */
    List<String> links() {
        return List.copyOf(links.keySet());
    }

    private String tracked(String address, String attributes, String shown) {
        boolean page = address.toLowerCase(Locale.ROOT).startsWith("http");
        String target = page ? links.computeIfAbsent(address, tracking.link()) : address;
        // a visible address that is not the real one is what fraud looks like, to people and to filters
        boolean looksFalse =
                !target.equals(address) && SHOWS_AN_ADDRESS.matcher(shown).matches();
        return "<a href=\"" + TextTemplate.escape(target) + '"' + attributes + '>'
                + (looksFalse ? linkTo(address, shown) : shown) + "</a>";
    }

    private String linkTo(String address, String shown) {
        return TextToHtml.hostOf(address)
                .map(host -> TextTemplate.escape(words.linkTo(host)))
                .orElse(shown);
    }
}
