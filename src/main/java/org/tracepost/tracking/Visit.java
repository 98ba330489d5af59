package org.tracepost.tracking;

import java.time.Instant;

/**
 * One request to a tracking address.
 *
 * @param method HTTP method
 * @param program User-Agent header; empty text when there is none
 * @param purpose what the headers Sec-Purpose, Purpose, X-Purpose and X-Moz say, joined; empty text for an ordinary
 *     request
 * @param address where it came from, shortened so that it does not identify a person (last octet or last 80 bits
 *     zeroed)
 * @param ownUser true when one of our own clerks is signed in in this browser
 */
public record Visit(Instant at, String method, String program, String purpose, String address, boolean ownUser) {}
