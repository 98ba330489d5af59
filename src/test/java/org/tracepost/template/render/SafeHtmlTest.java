package org.tracepost.template.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<iframe src=\"https://e.example\"></iframe>",
                "<img src=x onerror=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<style>p{}</style>",
                "<p style=\"background:url(https://e.example)\">x</p>",
                "<form action=\"/x\"><input></form>",
                "<a href=\"{{company.name}}\">x</a>",
                "<a href=\"https://{{company.name}}/\">x</a>",
                "<a href=\"data:text/html,x\">x</a>",
                "<img src=\"http://plain.example/a.png\">",
                "<math><mtext></p><img src onerror=alert(1)>",
                "<!--[if mso]><p>x</p><![endif]-->",
                "<base href=\"https://e.example\"><p>x</p>"
            })
    void cleanShouldLeaveNothingThatActs(String hostile) {
        String clean = SafeHtml.clean(hostile);
        assertFalse(
                clean.matches(
                        "(?is).*(script|onerror|onclick|iframe|<style|url\\(|<form|<input|<svg|<math|<img|href|<base|\\[if).*"),
                clean);
        assertEquals(clean, SafeHtml.clean(clean));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b>a</b> <i>b</i>|<strong>a</strong> <em>b</em>",
                "<div>a</div><div>b</div>|<p>a</p>¶<p>b</p>",
                "<h1>a</h1><h5>b</h5>|<h2>a</h2>¶<h3>b</h3>",
                "<font color=\"#A3211F\">a</font>|<span style=\"color:#a3211f\">a</span>",
                "<span style=\"font-size:40px; color: rgb(163, 33, 31)\">a</span>|<span style=\"color:#a3211f\">a</span>",
                "<span style=\"color:#123456\">a</span>|a",
                "<p style=\"margin:9px;text-align:CENTER\">a</p>|<p style=\"text-align:center\">a</p>",
                "<p>{{&nbsp;customer.name&nbsp;}} &amp; co</p>|<p>{{ customer.name }} &amp; co</p>",
                "<a href=\"https://x.example/?c={{customer.number}}&amp;d\">a</a>|<a href=\"https://x.example/?c={{customer.number}}&amp;d\">a</a>",
                "<a href=\"mailto:{{company.email}}\">a</a>|<a href=\"mailto:{{company.email}}\">a</a>",
                "<img src=\"https://x.example/a.png\" class=\"c\">|<img src=\"https://x.example/a.png\" alt=\"\">"
            })
    void cleanShouldKeepWhatIsMeant(String written, String kept) {
        assertEquals(kept.replace("¶", "\n"), SafeHtml.clean(written));
    }

    @Test
    void cleanShouldGiveEachBlockALineOfItsOwn() {
        assertEquals(
                "<p>one</p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul>",
                SafeHtml.clean("<p>one</p><ul><li>two</li><li>three</li></ul>"));
    }

    @Test
    void textShouldReadWellWithoutTheMarkup() {
        String html = SafeHtml.clean(
                "<h2>News</h2><p>Dear {{customer.name}},<br>see <a href=\"https://x.example/a\">our page</a> or "
                        + "<a href=\"mailto:a@x.example\">a@x.example</a>.</p><ol><li>one</li><li>two<ul><li>deep</li></ul></li></ol>"
                        + "<table><tr><th>Day</th><th>Hour</th></tr><tr><td>Mon</td><td>9</td></tr></table><p>A &amp; B</p>");
        assertEquals(
                """
                News

                Dear {{customer.name}},
                see our page (https://x.example/a) or a@x.example.

                1. one
                2. two

                  - deep

                Day | Hour
                Mon | 9

                A & B""",
                HtmlToText.of(html));
    }

    @Test
    void stylesShouldStandInTheElements() {
        String styled = InlineStyles.of(SafeHtml.clean(
                "<p style=\"text-align:right\">a <a href=\"https://x.example/\">b</a> <span style=\"color:#17633c\">c</span></p>"
                        + "<p>{{#clerk.name}}</p><p>d</p><p>{{/clerk.name}}</p>"));
        assertTrue(styled.contains("margin:0 0 16px 0;text-align:right"), styled);
        assertTrue(styled.contains("<a href=\"https://x.example/\" class=\"link\" style="), styled);
        assertTrue(styled.contains("class=\"ink-green\""), styled);
        assertFalse(styled.contains("<p style=\"margin:0 0 16px 0;\">{{"), styled);
    }
}
