package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTest {

    @ParameterizedTest
    @CsvSource({
        "QUEUED,SENT,false",
        "SENT,DELIVERED,false",
        "SENT,BOUNCED,false",
        "DELIVERED,OPENED,true",
        "SENT,CLICKED,true",
        "OPENED,CLICKED,false",
        "CLICKED,DELIVERED,true",
        "OPENED,COMPLAINT,true",
        "COMPLAINT,COMPLAINT,true",
        "COMPLAINT,DELIVERED,true"
    })
    void mayBeSeenOtherwiseShouldOverlookNoOpeningAndNoHandOver(Status before, Status after, boolean expected) {
        Digest digest = new Digest(
                after, Instant.EPOCH, null, false, false, true, 0, 0, 0, null, null, null, null, null, false);
        assertEquals(expected, new Turn(1, Instant.EPOCH, before, digest).mayBeSeenOtherwise());
    }
}
