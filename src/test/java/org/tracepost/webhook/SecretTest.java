package org.tracepost.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SecretTest {

    /** The example of the Standard Webhooks specification and of its libraries' tests. */
    @Test
    void signShouldGiveWhatTheSpecificationGives() {
        Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                secret.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}"));
    }

    @Test
    void randomShouldBeNewAndNotShowItself() {
        Secret secret = Secret.random();
        assertNotEquals(secret, Secret.random());
        assertTrue(secret.value().matches("whsec_[A-Za-z0-9+/]{43}="), secret.value());
        assertFalse(secret.toString().contains(secret.value()));
    }
}
