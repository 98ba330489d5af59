package org.tracepost.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";

    @ParameterizedTest
    @ValueSource(
            strings = {
                BROWSER,
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
                "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
                "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Thunderbird/128.3.0"
            })
    void findShouldTakeBrowsersAndImageProxiesForPeople(String program) {
        assertEquals(Optional.empty(), MachineRule.find(visit("GET", program, ""), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0, APPLE_PRIVACY_PROXY",
        "'', NO_PROGRAM",
        "curl/8.1, KNOWN_PROGRAM",
        "Barracuda Sentinel, KNOWN_PROGRAM",
        "python-requests/2.31, KNOWN_PROGRAM",
        "'Mozilla/5.0 (X11) AppleWebKit/537.36 HeadlessChrome/130.0 Safari/537.36', HEADLESS_BROWSER",
        "'Mozilla/5.0 (Windows NT 10.0) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0', GOOGLE_AT_DELIVERY"
    })
    void findShouldKnowMachinesByTheirProgram(String program, MachineRule rule) {
        assertEquals(Optional.of(rule), MachineRule.find(visit("GET", program, ""), List.of()));
    }

    @Test
    void findShouldKnowHeadAndPrefetch() {
        assertEquals(Optional.of(MachineRule.HEAD_REQUEST), MachineRule.find(visit("HEAD", BROWSER, ""), List.of()));
        assertEquals(Optional.of(MachineRule.PREFETCH), MachineRule.find(visit("GET", BROWSER, "prefetch"), List.of()));
    }

    @Test
    void findShouldDistrustWhatComesNearAHoneypot() {
        List<MachineRule.Past> before = List.of(new MachineRule.Past(NOW.minusSeconds(8), "honeypot", true, true));
        assertEquals(Optional.of(MachineRule.AFTER_HONEYPOT), MachineRule.find(visit("GET", BROWSER, ""), before));
        List<MachineRule.Past> longBefore = List.of(new MachineRule.Past(NOW.minusSeconds(60), "honeypot", true, true));
        assertEquals(Optional.empty(), MachineRule.find(visit("GET", BROWSER, ""), longBefore));
    }

    @Test
    void findShouldKnowABurstOfDifferentLinks() {
        List<MachineRule.Past> burst = List.of(link("a", 300), link("b", 500), link("c", 700));
        assertEquals(Optional.of(MachineRule.BURST_OF_LINKS), MachineRule.find(visit("GET", BROWSER, ""), burst));
        List<MachineRule.Past> sameLinkOften = List.of(link("a", 300), link("a", 500), link("a", 700));
        assertEquals(Optional.empty(), MachineRule.find(visit("GET", BROWSER, ""), sameLinkOften));
    }

    private static MachineRule.Past link(String target, long millisBefore) {
        return new MachineRule.Past(NOW.minusMillis(millisBefore), target, true, false);
    }

    private static Visit visit(String method, String program, String purpose) {
        return new Visit(NOW, method, program, purpose, "192.0.2.0", false);
    }
}
