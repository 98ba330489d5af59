package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.samskivert.mustache.MustacheException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextTemplateTest {

    @Test
    void fillShouldFindDottedNamesInAFlatMap() {
        assertEquals("Hello Jan", TextTemplate.plain("Hello {{customer.name}}").fill(Map.of("customer.name", "Jan")));
    }

    @Test
    void fillShouldNeverCallMethodsOfValues() {
        Map<String, Object> values = Map.of("name", "Jan", "list", List.of(Map.of("a", "1")));
        TextTemplate template =
                TextTemplate.plain("[{{name.length}}{{name.class}}{{name.bytes}}{{list.size}}{{class}}{{size}}]");
        assertEquals("[]", template.fill(values));
    }

    @Test
    void fillShouldNotReadAValueAsATemplate() {
        assertEquals("{{secret}}", TextTemplate.plain("{{name}}").fill(Map.of("name", "{{secret}}", "secret", "42")));
    }

    @Test
    void fillShouldRefusePartials() {
        TextTemplate template = TextTemplate.plain("{{>/etc/passwd}}");
        assertThrows(RuntimeException.class, () -> template.fill(Map.of()));
    }

    @Test
    void plainShouldReportABrokenTagWithItsLine() {
        Exception broken = assertThrows(MustacheException.class, () -> TextTemplate.plain("one\ntwo {{#open}}"));
        assertTrue(broken.getMessage().contains("line 2"), broken.getMessage());
    }

    @Test
    void escapeShouldLeaveOutWhatXmlForbids() {
        assertEquals(
                "a&lt;b&gt;&amp;&quot;&#39;ż\n\uD83D\uDE00",
                TextTemplate.escape("a<b>&\"'\u0000\u0008ż\n\uD83D\uDE00\uFFFE\uD83D"));
    }
}
