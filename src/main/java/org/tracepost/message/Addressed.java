package org.tracepost.message;

import java.time.Instant;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;

/**
 * As much of a recipient as one needs to judge what is reported about it.
 *
 * @param sentAt when the relay took it
 * @param redirectedTo the test address that it went to instead
 */
public record Addressed(
        long recipientId, EmailAddress address, Optional<Instant> sentAt, Optional<String> redirectedTo) {}
