package org.tracepost.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.platform.TextTemplate;
import org.tracepost.template.render.InlineStyles;
import org.tracepost.template.render.SafeHtml;

/** Checks the merge fields of a template and fills them. */
public final class MergeFields {

    /**
     * What the name of a field begins with that a message's own list of recipients brings, a column of a file:
     * {@code {{own.voucher}}}.
     */
    public static final String OWN = "own.";

    private static final Pattern OWN_FIELD = Pattern.compile("\\{\\{\\{?[#^&]?\\s*own\\.([a-z0-9_]{1,40})\\s*}}");
    private static final Pattern OWN_NAME = Pattern.compile("own\\.[a-z0-9_]{1,40}");
    private static final Pattern DELIMITERS = Pattern.compile("\\{\\{\\s*=");
    /**
     * Two braces without a name and two closing ones behind: the library takes some of these for text and trips over
     * others.
     */
    private static final Pattern UNCLOSED =
            Pattern.compile("\\{\\{(?!\\{?[#/^&>$<!]?\\s*[^{}\\s][^{}]*}})[^\\n]{0,30}");
    /** In HTML nothing goes in as it is; in plain text there is no difference. */
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{([{&][^{}]*)}}");

    private static final Pattern LINE_IN_MESSAGE = Pattern.compile("\\s*@ line (\\d+)|\\s*\\[?line (\\d+)]?");

    private MergeFields() {}

    /** Where a mistake is: in the subject, in the plain text, or in the HTML. */
    public enum Part {
        SUBJECT,
        BODY,
        HTML
    }

    /** What sort of mistake it is. */
    public enum Mistake {
        /** No field of that name may be used for this purpose. */
        UNKNOWN_FIELD,
        /**
         * A tag that loads or redefines something, such as {@code {{>other}}}; only fields and conditions are allowed.
         */
        FORBIDDEN_TAG,
        /** The braces do not match: a field is not closed, or a condition has no end. */
        BROKEN_TAG
    }

    /**
     * One mistake in a template.
     *
     * @param name the field's name or, for a broken tag, what is wrong
     * @param line counted from 1, within its part
     */
    public record Problem(Part part, int line, Mistake mistake, String name) {}

    /** Every mistake of a template, in reading order; empty when it can be merged for this purpose. Never throws. */
    public static List<Problem> check(Template template, TemplatePurpose purpose) {
        List<Problem> problems = new ArrayList<>(check(Part.SUBJECT, template.subject(), purpose));
        problems.addAll(check(Part.HTML, template.html(), purpose));
        problems.addAll(check(Part.BODY, template.text(), purpose));
        return problems;
    }

    /**
     * Puts the values into the template. A value is never read as a text with fields, whatever it looks like.
     *
     * @throws BadTemplate with every mistake, when {@link #check} finds any
     */
    public static MailText fill(Template template, TemplatePurpose purpose, MergeValues values) {
        return compile(template, purpose).fill(values);
    }

    /**
     * Makes a template ready to be filled many times. @throws BadTemplate with every mistake, when {@link #check} finds
     * any
     */
    public static CompiledTemplate compile(Template template, TemplatePurpose purpose) {
        List<Problem> problems = check(template, purpose);
        if (!problems.isEmpty()) {
            throw new BadTemplate(problems);
        }
        Optional<TextTemplate> html = Optional.of(template)
                .filter(Template::hasHtml)
                .map(own -> TextTemplate.markup(InlineStyles.of(SafeHtml.clean(own.html()))));
        return new CompiledTemplate(
                TextTemplate.plain(template.subject()),
                TextTemplate.plain(template.withText().text()),
                html);
    }

    private static List<Problem> check(Part part, String source, TemplatePurpose purpose) {
        Matcher delimiters = DELIMITERS.matcher(source);
        if (delimiters.find()) {
            return List.of(new Problem(part, lineAt(source, delimiters.start()), Mistake.FORBIDDEN_TAG, "="));
        }
        Matcher raw = UNESCAPED.matcher(source);
        if (part == Part.HTML && raw.find()) {
            return List.of(new Problem(part, lineAt(source, raw.start()), Mistake.FORBIDDEN_TAG, raw.group(1)));
        }
        Matcher unclosed = UNCLOSED.matcher(source);
        if (unclosed.find()) {
            return List.of(new Problem(
                    part,
                    lineAt(source, unclosed.start()),
                    Mistake.BROKEN_TAG,
                    unclosed.group().strip()));
        }
        try {
            Names names = new Names();
            TextTemplate.plain(source).visit(names);
            List<Problem> problems = new ArrayList<>();
            names.forbidden.forEach(name -> problems.add(problem(part, source, Mistake.FORBIDDEN_TAG, name)));
            names.fields.stream()
                    .filter(name -> !isKnown(name, purpose))
                    .forEach(name -> problems.add(problem(part, source, Mistake.UNKNOWN_FIELD, name)));
            problems.sort((a, b) -> Integer.compare(a.line(), b.line()));
            return problems;
        } catch (MustacheException broken) {
            return List.of(broken(part, broken.getMessage()));
        }
    }

    private static boolean isKnown(String name, TemplatePurpose purpose) {
        return MergeField.find(name).filter(purpose.fields()::contains).isPresent()
                || purpose == TemplatePurpose.MESSAGE && OWN_NAME.matcher(name).matches();
    }

    /** The fields of the recipients' own that a template names, without {@link #OWN}. */
    public static Set<String> own(Template template) {
        return Stream.of(template.subject(), template.html(), template.text())
                .flatMap(part -> OWN_FIELD.matcher(part).results())
                .map(field -> field.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Problem problem(Part part, String source, Mistake mistake, String name) {
        Matcher tag = Pattern.compile("\\{\\{[{#^/&>$<\\s]*" + Pattern.quote(name) + "\\s*}}")
                .matcher(source);
        return new Problem(part, tag.find() ? lineAt(source, tag.start()) : 1, mistake, name);
    }

    private static Problem broken(Part part, String message) {
        Matcher line = LINE_IN_MESSAGE.matcher(message);
        boolean known = line.find();
        String number = !known ? "1" : line.group(1) != null ? line.group(1) : line.group(2);
        return new Problem(
                part,
                Integer.parseInt(number),
                Mistake.BROKEN_TAG,
                known ? line.replaceAll("").strip() : message);
    }

    private static int lineAt(String source, int index) {
        return 1
                + (int) source.substring(0, index)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Collects what a template names. */
    private static final class Names implements Mustache.Visitor {

        private final Set<String> fields = new LinkedHashSet<>();
        private final Set<String> forbidden = new LinkedHashSet<>();

        @Override
        public void visitText(String text) {
            // only tags matter
        }

        @Override
        public void visitVariable(String name) {
            fields.add(name);
        }

        @Override
        public boolean visitSection(String name) {
            return fields.add(name) || true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            return fields.add(name) || true;
        }

        @Override
        public boolean visitInclude(String name) {
            forbidden.add(name);
            return false;
        }

        @Override
        public boolean visitParent(String name) {
            return visitInclude(name);
        }

        @Override
        public boolean visitBlock(String name) {
            return visitInclude(name);
        }
    }
}
