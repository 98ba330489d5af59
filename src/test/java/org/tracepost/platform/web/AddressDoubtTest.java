package org.tracepost.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AddressDoubtTest {

    private final AddressDoubt doubt = new AddressDoubt();

    @Test
    void asksShouldAskOnceAboutADomainWithoutEnding() {
        assertTrue(doubt.asks("joanna.bielska@glinka"));
        assertEquals("glinka", doubt.getWithoutEnding());
        assertFalse(doubt.asks(" joanna.bielska@glinka "), "who comes again has answered");
        assertTrue(doubt.asks("joanna.bielska@glink"), "another address, another question");
        assertFalse(doubt.asks("joanna.bielska@glinka.pl"));
        assertNull(doubt.getWithoutEnding());
        assertTrue(doubt.asks("joanna.bielska@glinka"), "what was said before was about something else");
    }

    @Test
    void lookShouldHintAtASlip() {
        doubt.look("jan@gmial.com");
        assertEquals("jan@gmail.com", doubt.getMeant());
        assertFalse(doubt.asks("jan@gmial.com"), "it may well be somebody's");
        doubt.look("no address");
        assertNull(doubt.getMeant());
        assertFalse(doubt.asks(""));
        assertFalse(doubt.asks(null));
    }
}
