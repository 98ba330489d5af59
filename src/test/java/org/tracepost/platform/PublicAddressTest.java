package org.tracepost.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    @Test
    void pagesByHttpsShouldFollowThePublicAddress() {
        assertTrue(address(Map.of("tracepost.public.url", "https://invoices.example.org/tracepost"))
                .pagesByHttps());
        assertFalse(address(Map.of("tracepost.public.url", "http://invoices.example.org/tracepost"))
                .pagesByHttps());
        assertFalse(address(Map.of()).pagesByHttps());
    }

    @Test
    void pagesByHttpsShouldBeAsTheSettingSays() {
        PublicAddress twoHosts = address(Map.of(
                "tracepost.public.url", "https://invoices.example.org/tracepost", "tracepost.pages.https", "false"));
        assertFalse(twoHosts.pagesByHttps());
        assertTrue(twoHosts.isHttps());
        assertTrue(address(Map.of("tracepost.pages.https", "true")).pagesByHttps());
    }

    @Test
    void badAddressShouldBeRefusedByName() {
        for (String url : new String[] {
            "invoices.example.org/tracepost", "ftp://invoices.example.org", "https:///tracepost", "https://a b"
        }) {
            Settings.BadSetting refused =
                    assertThrows(Settings.BadSetting.class, () -> address(Map.of("tracepost.public.url", url))
                            .pagesByHttps());
            assertTrue(refused.getMessage().contains("tracepost.public.url is '" + url + "'"), refused::getMessage);
        }
        assertEquals(
                "https://invoices.example.org/tracepost",
                address(Map.of("tracepost.public.url", "https://invoices.example.org/tracepost/"))
                        .base());
    }

    private static PublicAddress address(Map<String, String> properties) {
        return new PublicAddress(new Settings(properties::get, name -> null));
    }
}
