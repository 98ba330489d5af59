package org.tracepost.relay;

import java.time.Instant;

/**
 * A message that a scripted server got whole, whatever it answered then.
 *
 * @param mail the MAIL command as it came
 * @param rcpt the RCPT command as it came
 * @param data the message, dots unstuffed
 * @param answer what the server said to it; empty when it hung up
 */
record Taken(String mail, String rcpt, String recipient, String data, String answer, Instant at) {

    boolean accepted() {
        return answer.startsWith("2");
    }
}
