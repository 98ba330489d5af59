package org.tracepost.mail;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which words a text must hold for a regular expression to match at all: of a set of strings, at least one. "exceed\w*
 * (\w+ )?storage" needs "storage", "(spam|junk) mail" needs " mail".
 *
 * <p>Understands what the tables of this product use: characters, escapes, classes, groups, alternatives, quantifiers.
 * Of two things that are both needed it tells the longer; where it is in doubt it says that nothing is needed, which is
 * always right.
 */
final class NeededWords {

    private static final int SHORTEST = 2;

    private final String regex;
    private int at;
    private boolean repeated;

    private NeededWords(String regex) {
        this.regex = regex;
    }

    /** Empty: nothing can be told. */
    static Set<String> in(String regex) {
        NeededWords reader = new NeededWords(regex);
        Optional<Set<String>> needed = reader.alternatives();
        return reader.at < regex.length() ? Set.of() : needed.orElse(Set.of());
    }

    /** Up to the end or the closing bracket: one word of each alternative, or nothing if one of them needs nothing. */
    private Optional<Set<String>> alternatives() {
        Set<String> union = new HashSet<>();
        boolean known = true;
        while (true) {
            Optional<Set<String>> one = sequence();
            known &= one.isPresent();
            one.ifPresent(union::addAll);
            if (at >= regex.length() || regex.charAt(at) != '|') {
                return known ? Optional.of(union) : Optional.empty();
            }
            at++;
        }
    }

    private Optional<Set<String>> sequence() {
        Best best = new Best();
        StringBuilder run = new StringBuilder();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Atom atom = atom();
            boolean optional = optional();
            if (atom.literal() == null || optional) {
                best.offer(run);
            }
            if (!optional && atom.literal() != null) {
                run.append(atom.literal());
                if (repeated) {
                    best.offer(run);
                }
            } else if (!optional) {
                atom.needed().ifPresent(best::offer);
            }
        }
        best.offer(run);
        return best.found();
    }

    /** @param literal a character that stands for itself, or null */
    private record Atom(Character literal, Optional<Set<String>> needed) {

        static final Atom UNKNOWN = new Atom(null, Optional.empty());
    }

    private Atom atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '\\' -> escape();
            case '[' -> skipClass();
            case '(' -> group();
            case '.', '^', '$' -> Atom.UNKNOWN;
            default -> new Atom(c, Optional.empty());
        };
    }

    private Atom escape() {
        char c = at < regex.length() ? regex.charAt(at++) : ' ';
        if (c == 'p' && at < regex.length() && regex.charAt(at) == '{') {
            at = regex.indexOf('}', at) + 1;
        }
        return Character.isLetterOrDigit(c) ? Atom.UNKNOWN : new Atom(c, Optional.empty());
    }

    private Atom skipClass() {
        at = regex.indexOf(']', at + 1) + 1;
        return Atom.UNKNOWN;
    }

    private Atom group() {
        boolean looksAround = false;
        if (regex.startsWith("?:", at)) {
            at += 2;
        } else if (regex.startsWith("?", at)) {
            looksAround = true;
            at += regex.startsWith("?<", at) ? 3 : 2;
        }
        Optional<Set<String>> inside = alternatives();
        at++;
        return looksAround ? Atom.UNKNOWN : new Atom(null, inside);
    }

    /** Reads a quantifier; true when the atom before it may be missing. */
    private boolean optional() {
        repeated = false;
        if (at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return false;
        }
        repeated = true;
        char c = regex.charAt(at++);
        boolean optional = c == '?' || c == '*';
        if (c == '{') {
            optional = regex.charAt(at) == '0';
            at = regex.indexOf('}', at) + 1;
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return optional;
    }

    /** The set whose shortest word is the longest. */
    private static final class Best {

        private Set<String> words;
        private int shortest;

        void offer(StringBuilder run) {
            if (run.length() >= SHORTEST) {
                offer(Set.of(run.toString()));
            }
            run.setLength(0);
        }

        void offer(Set<String> candidate) {
            int length = candidate.stream().mapToInt(String::length).min().orElse(0);
            if (length > shortest) {
                shortest = length;
                words = candidate;
            }
        }

        Optional<Set<String>> found() {
            return Optional.ofNullable(words);
        }
    }
}
