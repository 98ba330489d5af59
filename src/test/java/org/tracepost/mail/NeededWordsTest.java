package org.tracepost.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "quota; quota", "size ?limit; limit", "exceed\\w* (\\w+ ){0,3}storage; storage", "\\bptr\\b; ptr",
                        "over(the)? limit; ' limit'",
                "a+b; a", "dns\\.example; dns.example", "mail(box)+ full; ' full'", "[abc]def; def",
                        "(?<!un)known; known"
            })
    void inShouldNameTheLongestWordWhenItIsNeeded(String regex, String word) {
        Set<String> needed = NeededWords.in(regex);
        assertEquals(regex.startsWith("a+") ? Set.of() : Set.of(word), needed);
    }

    @Test
    void inShouldNameOneOfEachWhenThereAreAlternatives() {
        assertEquals(Set.of("spam", "junk"), NeededWords.in("(spam|junk)"));
        assertEquals(Set.of("spam", "junk"), NeededWords.in("spam|junk"));
    }

    @Test
    void inShouldNeedNothingWhenAnAlternativeHasNoWord() {
        assertEquals(Set.of(), NeededWords.in("spam|\\d+"));
        assertEquals(Set.of(), NeededWords.in("(spam|x)?"));
        assertEquals(Set.of(), NeededWords.in("\\w+"));
    }

    @Test
    void phrasesShouldBeFoundWhenOneOccursAndNotOtherwise() {
        Phrases phrases = Phrases.of("mail ?box (is )?full", "over quota", "^\\d+ no$");
        assertTrue(phrases.in("the mailbox is full"));
        assertTrue(phrases.in("first line\n550 no\nlast line"));
        assertFalse(phrases.in("the mailbox is empty"));
        assertFalse(phrases.in(""));
    }
}
