package org.tracepost.intake.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource
    void sentenceShouldBeOneCleanLineWhenArgumentsAreGiven(Problem problem) {
        String sentence = Defect.of(problem, "one", "two").sentence();
        assertTrue(sentence.matches("[^{}\\n]+[.:]?.*"), sentence);
        assertFalse(sentence.contains("''") || sentence.contains("{"), sentence);
    }

    @Test
    void sentenceShouldBeTamedWhenTheArgumentIsHostile() {
        String sentence = Defect.of(Problem.OTHER_DOCUMENT, "a\nb\u0007c".repeat(500), "{0}")
                .sentence();
        assertTrue(sentence.length() < 500 && !sentence.contains("\n") && !sentence.contains("\u0007"), sentence);
        assertTrue(sentence.contains("\"{0}\""), "a brace of the file is text, not a placeholder");
    }

    @Test
    void keyShouldNameTheBundleEntry() {
        assertEquals("intake_problem.broken_xml", Problem.BROKEN_XML.key());
    }
}
