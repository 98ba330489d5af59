package org.tracepost.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LazyRowsTest {

    private static final String TEMPLATE = "{startRecord}–{endRecord} / {totalRecords}";

    @Test
    void reportShouldSayThatThereAreMoreWhenNobodyCountedThemAll() {
        assertEquals("{startRecord}–{endRecord} / 10,000+", LazyRows.report(TEMPLATE, 10_001, Locale.ENGLISH));
        assertEquals("{startRecord}–{endRecord} / 10.000+", LazyRows.report(TEMPLATE, 140_000, Locale.GERMAN));
    }

    @Test
    void reportShouldSayTheNumberAgainWhenAFilterLeavesFewer() {
        assertEquals(
                TEMPLATE, LazyRows.report(LazyRows.report(TEMPLATE, 10_001, Locale.ENGLISH), 10_000, Locale.ENGLISH));
    }
}
