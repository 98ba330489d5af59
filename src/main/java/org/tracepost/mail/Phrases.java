package org.tracepost.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Phrases to look for in a text: regular expressions over lower case, any of which will do.
 *
 * <p>Fast where there are hundreds of them: each is only tried when a word that it cannot do without
 * ({@link NeededWords}) is in the text.
 */
public final class Phrases {

    private record Phrase(Pattern pattern, String[] needed) {

        boolean in(String text) {
            return mayBeIn(text) && pattern.matcher(text).find();
        }

        private boolean mayBeIn(String text) {
            for (String word : needed) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return needed.length == 0;
        }
    }

    private final Phrase[] phrases;

    private Phrases(List<Phrase> phrases) {
        this.phrases = phrases.toArray(Phrase[]::new);
    }

    /**
     * @param expressions in lower case; {@code ^} and {@code $} stand for the ends of lines, a full stop does not match
     *     a line end
     */
    public static Phrases of(String... expressions) {
        List<Phrase> phrases = new ArrayList<>();
        for (String expression : expressions) {
            Set<String> needed = NeededWords.in(expression);
            phrases.add(new Phrase(Pattern.compile(expression, Pattern.MULTILINE), needed.toArray(String[]::new)));
        }
        return new Phrases(phrases);
    }

    /** Whether one of them occurs. */
    public boolean in(String lowerCaseText) {
        if (lowerCaseText.isEmpty()) {
            return false;
        }
        for (Phrase phrase : phrases) {
            if (phrase.in(lowerCaseText)) {
                return true;
            }
        }
        return false;
    }
}
