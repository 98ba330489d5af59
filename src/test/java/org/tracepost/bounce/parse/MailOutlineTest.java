package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailOutlineTest {

    @Test
    void ofShouldTellWordsHeadersAndParts() {
        MailOutline outline = MailOutline.of(
                ("Subject: Sorry\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHello\n"
                                + "--b\nContent-Type: application/pdf; name=\"x.pdf\"\n\n1234\n--b--\n")
                        .getBytes());
        assertEquals("Hello", outline.words());
        assertTrue(outline.headers().startsWith("Subject: Sorry")
                && !outline.headers().contains("Hello"));
        assertEquals(
                List.of("multipart/mixed", "text/plain", "application/pdf"),
                outline.parts().stream().map(MailOutline.Part::type).toList());
        assertEquals("x.pdf", outline.parts().get(2).name());
        assertEquals(
                List.of(0, 1, 1),
                outline.parts().stream().map(MailOutline.Part::depth).toList());
    }

    @Test
    void ofShouldGiveHtmlAsTextWithoutItsScripts() {
        String words = MailOutline.of(
                        "Content-Type: text/html\n\n<p>Not <b>here</b></p><script>alert(1)</script><img src=\"http://x.test/a.gif\">\n"
                                .getBytes())
                .words();
        assertTrue(words.contains("here"));
        assertFalse(words.contains("<") || words.contains("alert") || words.contains("http"));
    }

    @Test
    void ofShouldBeEmptyWhenThereIsNothing() {
        MailOutline outline = MailOutline.of(new byte[0]);
        assertEquals("", outline.words());
        assertEquals(1, outline.parts().size());
    }
}
