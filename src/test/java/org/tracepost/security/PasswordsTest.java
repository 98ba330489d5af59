package org.tracepost.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tracepost.platform.Settings;

class PasswordsTest {

    private static final Passwords ONE_AT_A_TIME =
            new Passwords(new Settings(Map.of("tracepost.sign.in.hashes", "1")::get, name -> null));

    @Test
    void matchesShouldTellTheRightPasswordFromOthers() {
        String hash = ONE_AT_A_TIME.hash("correct horse battery");
        assertTrue(ONE_AT_A_TIME.matches("correct horse battery", hash));
        assertFalse(ONE_AT_A_TIME.matches("correct horse batterz", hash));
    }

    @Test
    void crowdShouldBeRefusedInsteadOfWaitingInLine() throws Exception {
        int many = 40;
        CountDownLatch together = new CountDownLatch(many);
        ExecutorService crowd = Executors.newFixedThreadPool(many);
        try {
            List<Future<Boolean>> tries = Collections.nCopies(many, 0).stream()
                    .map(i -> crowd.submit(() -> {
                        together.countDown();
                        together.await();
                        try {
                            ONE_AT_A_TIME.pretendToCheck("wrong horse battery");
                            return true;
                        } catch (Passwords.Busy busy) {
                            return false;
                        }
                    }))
                    .toList();
            int hashed = 0;
            for (Future<Boolean> one : tries) {
                hashed += one.get() ? 1 : 0;
            }
            assertTrue(hashed >= 1 && hashed < many, hashed + " of " + many);
        } finally {
            crowd.shutdownNow();
        }
        ONE_AT_A_TIME.pretendToCheck("its turn is given back");
    }
}
