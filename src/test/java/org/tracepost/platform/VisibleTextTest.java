package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "two\nlines\twith tab",
                "dos\r\nlines",
                "Zażółć gęślą jaźń",
                "שלום",
                "日本語",
                "😀",
                "e\u0301"
            })
    void ofShouldLeaveWhatHidesNothing(String text) {
        assertEquals(text, VisibleText.of(text));
    }

    /**
     * NUL, escape, C1, right-to-left override, isolates, marks, zero width, soft hyphen, byte order mark, line
     * separator, tags, private use.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u001B",
                "\u0085",
                "\u202E",
                "\u2066",
                "\u200F",
                "\u200B",
                "\u200D",
                "\u00AD",
                "\uFEFF",
                "\u2028",
                "\uE000",
                "\uD83D",
                "\u061C",
                "\uDB40\uDC41",
                "\u3164"
            })
    void ofShouldShowWhatHidesByItsNumber(String hidden) {
        String shown = VisibleText.of("a" + hidden + "b");
        assertEquals("a\u2039U+" + String.format("%04X", hidden.codePointAt(0)) + "\u203Ab", shown);
        assertEquals(shown, VisibleText.of(shown), "once more changes nothing");
    }

    @Test
    void ofShouldShowACarriageReturnThatEndsNoLine() {
        assertTrue(VisibleText.of("over\rwritten").contains("U+000D"));
    }

    @Test
    void ofShouldBeNullWhenThereIsNoText() {
        assertNull(VisibleText.of(null));
    }
}
