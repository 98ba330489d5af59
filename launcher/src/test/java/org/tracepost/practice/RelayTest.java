package org.tracepost.practice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One relay for the tests of a class. */
abstract class RelayTest {

    static TestRelay relay;

    @BeforeAll
    static void startRelay() throws Exception {
        relay = new TestRelay();
    }

    @AfterAll
    static void stopRelay() {
        relay.close();
    }
}
