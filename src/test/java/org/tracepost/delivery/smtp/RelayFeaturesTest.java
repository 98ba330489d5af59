package org.tracepost.delivery.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelayFeaturesTest {

    @Test
    void ofShouldReadHostAndExtensionsWithTheirParameters() {
        RelayFeatures features = of(
                "250-relay.corp.test at your service\n250-SIZE 26214400\n250-AUTH PLAIN LOGIN\n250-auth=PLAIN\n250-dsn\n250 SMTPUTF8\n");
        assertEquals(Optional.of("relay.corp.test"), features.host());
        assertEquals(
                Set.of("SIZE", "AUTH", "DSN", "SMTPUTF8"), features.extensions().keySet());
        assertEquals("PLAIN LOGIN", features.extensions().get("AUTH"));
        assertEquals(Optional.of(26214400L), features.sizeLimit());
        assertTrue(features.dsn());
    }

    @Test
    void sizeLimitShouldBeEmptyWhenNoneIsTold() {
        assertEquals(Optional.empty(), of("250-relay\n250 SIZE\n").sizeLimit());
        assertEquals(Optional.empty(), of("250-relay\n250 SIZE 0\n").sizeLimit());
    }

    @Test
    void ofShouldFindNothingWhenOnlyHeloIsKnown() {
        RelayFeatures features = of("502 5.5.2 Error: command not recognized");
        assertEquals(Optional.empty(), features.host());
        assertFalse(features.dsn());
    }

    private static RelayFeatures of(String ehlo) {
        return RelayFeatures.of(ehlo, Optional.empty(), Optional.empty());
    }
}
