package org.tracepost.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {

    @ParameterizedTest
    @CsvSource({
        "Invoice 17, Invoice 17, true",
        "Invoice 17, Out of office: Invoice 17, true",
        "Invoice …, Invoice 2026-0417, true",
        "Invoice … for …, Invoice 4 for Jan, true",
        "Invoice 17, Invoice 18, false",
        "Invoice 17, '', false",
        "…, anything, false"
    })
    void sameSubjectShouldCompareWithWhatDiffersLeftOpen(String ours, String theirs, boolean same) {
        assertEquals(same, Candidates.sameSubject(ours, theirs));
    }
}
