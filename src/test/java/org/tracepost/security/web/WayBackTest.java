package org.tracepost.security.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home.xhtml",
                "/document/list.xhtml?kind=INVOICE&q=a//b&of=[1|2]",
                "/message/view.xhtml?id=7&back=../x",
                "/admin/users.xhtml?"
            })
    void ofShouldKeepPagesOfOurOwn(String to) {
        assertEquals(to, WayBack.of(to));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "home.xhtml",
                "https://evil.example/x.xhtml",
                "//evil.example/x.xhtml",
                "/..//evil.example/x.xhtml",
                "/../other/x.xhtml",
                "/%2e%2e/other/x.xhtml",
                "/%2E./x.xhtml",
                "/a/./b.xhtml",
                "/a//b.xhtml",
                "/%2fevil.example/x.xhtml",
                "/\\evil.example/x.xhtml",
                "/%5cevil.example/x.xhtml",
                "/..;/x.xhtml",
                "/x.xhtml;jsessionid=1",
                "/x.xhtml#y",
                "/x.txt",
                "/x.xhtml\r\nSet-Cookie: a=b",
                "/%zz.xhtml",
                "/x y.xhtml",
                "/#.xhtml",
                "/x.xhtml/.."
            })
    void ofShouldLeadHomeWhenItIsNoPageOfOurs(String to) {
        assertEquals("/home.xhtml", WayBack.of(to));
    }

    @Test
    void ofShouldNotDecodeTheQuery() {
        assertEquals("/home.xhtml?q=%2e%2e%2f", WayBack.of("/home.xhtml?q=%2e%2e%2f"));
    }
}
