package org.tracepost.bounce.parse;

import java.util.Optional;

/**
 * An answer which says that a person has another address from now on. No bounce: our mail may well have arrived. What
 * it says is a stranger's word; a clerk decides.
 *
 * @param oldAddress the address that is given up: the one that the notice names beside the new one, else its sender
 * @param newAddress the address to be used from now on
 * @param text the first 2000 characters of what it says
 * @param rule by which sign it was known
 */
public record AddressChange(
        Arrival arrival,
        String oldAddress,
        String newAddress,
        String text,
        String rule,
        Optional<ReturnedMessage> returned)
        implements Report {}
