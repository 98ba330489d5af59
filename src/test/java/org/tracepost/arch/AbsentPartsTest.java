package org.tracepost.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Keeps "null" out of plain elements' attributes. Mojarra writes an attribute of several parts
 * ({@code href="#{a}.xhtml#{b}"}) part by part, and a part that is null as the word. Whether a bean answers null only a
 * running page tells (the crawl); what a tag or an include is not given can be read off the sources.
 */
class AbsentPartsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String PLAIN = "http://www.w3.org/1999/xhtml";
    private static final String OURS = "tracepost.ui";
    private static final String FACELETS = "jakarta.faces.facelets";
    private static final String TAGS = "WEB-INF/tags/";
    private static final Pattern PART = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern ROOT = Pattern.compile("^\\s*([A-Za-z]\\w*)");

    /** By the path of a tag's or an include's source: what each use of it gives. */
    private final Map<String, List<Set<String>>> uses = new HashMap<>();

    @Test
    void noAttributeShouldHaveAPartThatATagOrIncludeMayNotBeGiven() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(PAGES)) {
            sources =
                    files.filter(f -> f.toString().endsWith(".xhtml")).sorted().toList();
        }
        for (Path source : sources) {
            read(source, new Uses());
        }
        List<String> faults = new ArrayList<>();
        for (Path source : sources) {
            Set<String> optional = optional(PAGES.relativize(source).toString());
            read(source, new Parts((where, part) -> {
                var root = ROOT.matcher(part);
                if (!part.contains("?") && root.find() && optional.contains(root.group(1))) {
                    faults.add(PAGES.relativize(source) + ": " + where + ", #{" + part + "}");
                }
            }));
        }
        assertEquals(List.of(), faults, "may be absent, and would be written as null");
    }

    /** Given by some use, but not by all. An include without any parameter takes what is around it. */
    private Set<String> optional(String source) {
        List<Set<String>> given = uses.getOrDefault(source, List.of()).stream()
                .filter(use -> !use.isEmpty() || source.startsWith(TAGS))
                .toList();
        Set<String> some = new HashSet<>();
        given.forEach(some::addAll);
        given.forEach(use -> some.removeIf(name -> given.stream().allMatch(each -> each.contains(name))));
        return some;
    }

    private static void read(Path source, DefaultHandler handler) throws IOException {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        parsers.setNamespaceAware(true);
        try (var reader = Files.newBufferedReader(source)) {
            parsers.newSAXParser().parse(new InputSource(reader), handler);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(source.toString(), e);
        }
    }

    private final class Uses extends DefaultHandler {

        private final Deque<Set<String>> open = new LinkedList<>();

        @Override
        public void startElement(String namespace, String name, String qualified, Attributes attributes) {
            Set<String> given = new HashSet<>();
            if (namespace.equals(OURS)) {
                for (int i = 0; i < attributes.getLength(); i++) {
                    given.add(attributes.getLocalName(i));
                }
                uses.computeIfAbsent(TAGS + name + ".xhtml", key -> new ArrayList<>())
                        .add(given);
            } else if (namespace.equals(FACELETS)
                    && Set.of("include", "decorate").contains(name)) {
                String source = attributes.getValue(name.equals("include") ? "src" : "template");
                uses.computeIfAbsent(source.substring(1), key -> new ArrayList<>())
                        .add(given);
            } else if (namespace.equals(FACELETS) && name.equals("param")) {
                open.peek().add(attributes.getValue("name"));
            }
            open.push(given);
        }

        @Override
        public void endElement(String namespace, String name, String qualified) {
            open.pop();
        }
    }

    /**
     * The parts of composed attributes of plain elements, but for those that are only rendered when the part is there.
     */
    private static final class Parts extends DefaultHandler {

        private final BiConsumer<String, String> found;
        private final Deque<String> conditions = new LinkedList<>();

        Parts(BiConsumer<String, String> found) {
            this.found = found;
        }

        @Override
        public void startElement(String namespace, String name, String qualified, Attributes attributes) {
            String rendered = attributes.getValue("rendered");
            conditions.push(rendered == null ? "" : rendered);
            for (int i = 0; namespace.equals(PLAIN) && i < attributes.getLength(); i++) {
                String value = attributes.getValue(i);
                String where = name + " " + attributes.getQName(i);
                List<String> parts =
                        PART.matcher(value).results().map(MatchResult::group).toList();
                if (!parts.isEmpty() && !parts.get(0).equals(value)) {
                    parts.stream()
                            .map(part -> part.substring(2, part.length() - 1))
                            .filter(part -> conditions.stream().noneMatch(c -> c.contains("not empty " + part)))
                            .forEach(part -> found.accept(where, part));
                }
            }
        }

        @Override
        public void endElement(String namespace, String name, String qualified) {
            conditions.pop();
        }
    }
}
