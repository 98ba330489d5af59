package org.tracepost.intake.parse.einvoice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts from a stranger: never null; in one line unless they are meant for several. */
final class Texts {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\p{Cntrl}]+");
    private static final Pattern SPACE_IN_LINE = Pattern.compile("[\\s\\u00a0\\p{Cntrl}&&[^\\n]]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private Texts() {}

    /** One line, outer space cut off and inner space made single, as XML files are often indented inside an element. */
    static String line(String text) {
        return text == null ? "" : SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Several lines kept. */
    static String block(String text) {
        return text == null
                ? ""
                : text.lines()
                        .map(l -> SPACE_IN_LINE.matcher(l).replaceAll(" ").strip())
                        .collect(Collectors.joining("\n"))
                        .strip();
    }

    static String blocks(Stream<String> texts) {
        return texts.map(Texts::block).filter(t -> !t.isEmpty()).distinct().collect(Collectors.joining("\n"));
    }

    static String firstOf(String... candidates) {
        return Stream.of(candidates)
                .map(Texts::line)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String joined(String... parts) {
        return Stream.of(parts)
                .map(Texts::line)
                .filter(t -> !t.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The primary language subtag, e.g. {@code de} of {@code de-AT}. */
    static Optional<String> language(String tag) {
        String primary = line(tag).toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return LANGUAGE.matcher(primary).matches() ? Optional.of(primary) : Optional.empty();
    }

    /** An e-mail address as people write it into such fields: without {@code mailto:}. */
    static String email(String text) {
        return line(text).replaceFirst("(?i)^mailto:", "").strip();
    }
}
