package org.tracepost.template.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tracepost.platform.TextTemplate;

/** Plain text as a clerk types it, made into paragraphs with links. Everything else in it is text. */
final class TextToHtml {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"'\\u00a0]+", Pattern.CASE_INSENSITIVE);
    private static final String CLOSING = ".,;:!?)]}»”’*_";

    private final Tracking tracking;
    private final FrameWords words;
    private final Map<String, String> links = new LinkedHashMap<>();

    TextToHtml(Tracking tracking, FrameWords words) {
        this.tracking = tracking;
        this.words = words;
    }

    /** The inside of one paragraph each, as HTML. */
    List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : PARAGRAPHS.split(text.strip())) {
            if (!paragraph.isBlank()) {
                paragraphs.add(html(paragraph));
            }
        }
        return paragraphs;
    }

    /** The addresses linked so far, in reading order. */
    List<String> links() {
        return List.copyOf(links.keySet());
    }

    private String html(String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher url = URL.matcher(paragraph);
        int done = 0;
        while (url.find()) {
            String address = withoutClosing(url.group());
            Optional<String> host = hostOf(address);
            if (host.isPresent()) {
                html.append(text(paragraph.substring(done, url.start()))).append(link(address, host.get()));
                done = url.start() + address.length();
            }
        }
        return html.append(text(paragraph.substring(done))).toString();
    }

    private String link(String address, String host) {
        String target = links.computeIfAbsent(address, tracking.link());
        // a visible address that is not the real one is what fraud looks like, to people and to filters
        String shown = target.equals(address) ? address : words.linkTo(host);
        return "<a class=\"link\" href=\"" + TextTemplate.escape(target) + "\""
                + " style=\"color:#1f5a6b;text-decoration:underline;\">" + TextTemplate.escape(shown) + "</a>";
    }

    /** Punctuation that ends the sentence is not part of the address, unless the address opened that bracket itself. */
    private static String withoutClosing(String url) {
        int end = url.length();
        while (end > 0 && CLOSING.indexOf(url.charAt(end - 1)) >= 0 && !closesItsOwn(url, end)) {
            end--;
        }
        return url.substring(0, end);
    }

    private static boolean closesItsOwn(String url, int end) {
        String address = url.substring(0, end);
        return address.endsWith(")") && count(address, '(') >= count(address, ')');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The host that an address leads to; empty when it is no address. */
    static Optional<String> hostOf(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String text(String plain) {
        return TextTemplate.escape(plain).replace("\n", "<br>");
    }
}
