package org.tracepost.platform;

import java.time.Instant;

/** That somebody did something, and when. */
public record Deed(String login, Instant at) {}
