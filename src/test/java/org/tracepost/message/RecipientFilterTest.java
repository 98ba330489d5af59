package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RecipientFilterTest {

    @Test
    void wholeAddressShouldBeComparableWhenTheTextIsAnAddress() {
        assertEquals("jan@customer.example", with(" Jan@Customer.example ").wholeAddress());
    }

    @Test
    void wholeAddressShouldBeNoneWhenTheTextIsPartOfOneOrMissing() {
        assertNull(with("customer.example").wholeAddress());
        assertNull(with("").wholeAddress());
        assertNull(RecipientFilter.all().wholeAddress());
    }

    private static RecipientFilter with(String text) {
        return new RecipientFilter(null, null, null, text, null);
    }
}
