package org.tracepost.platform;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A Mustache text that is filled from maps, lists and strings alone.
 *
 * <p>The library would otherwise look into any object by reflection and call its methods; here a name that is no key of
 * a map is simply unknown. Partials are refused, so a text can load nothing either.
 */
public final class TextTemplate {

    private static final Mustache.Compiler PLAIN = Mustache.compiler()
            .withCollector(new MapsOnly())
            .emptyStringIsFalse(true)
            .defaultValue("")
            .escapeHTML(false);
    private static final Mustache.Compiler FLOWING =
            PLAIN.withEscaper(value -> escape(value).replace("\n", "<br>"));
    private static final Mustache.Compiler MARKUP = PLAIN.withEscaper(TextTemplate::escape);

    private final com.samskivert.mustache.Template template;

    private TextTemplate(com.samskivert.mustache.Template template) {
        this.template = template;
    }

    /** A template of plain text: values are put in as they are. */
    public static TextTemplate plain(String source) {
        return new TextTemplate(PLAIN.compile(source));
    }

    /** A template of running HTML: values are escaped, and their line ends are kept. */
    public static TextTemplate markup(String source) {
        return new TextTemplate(FLOWING.compile(source));
    }

    /**
     * A template of HTML or XML from the class path: values are escaped, unless the template asks with three braces.
     */
    public static TextTemplate markup(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "missing on the class path: " + resource + " beside " + beside.getName());
            }
            return new TextTemplate(MARKUP.compile(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with its holes filled; a name that the map does not hold is filled with nothing. */
    public String fill(Map<String, ?> values) {
        return template.execute(values);
    }

    /** Shows every tag of the template to a visitor, in order. */
    public void visit(Mustache.Visitor visitor) {
        template.visit(visitor);
    }

    /** Escaped for HTML text and quoted attributes; characters that XML 1.0 forbids are left out. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(TextTemplate::isLegal).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isLegal(int c) {
        return c >= 0x20
                ? !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff && c != 0x7f
                : c == '\n' || c == '\t';
    }

    private static final class MapsOnly extends BasicCollector {

        private static final Mustache.VariableFetcher NOTHING_THERE =
                (context, name) -> com.samskivert.mustache.Template.NO_FETCHER_FOUND;

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> ? MAP_FETCHER : NOTHING_THERE;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
