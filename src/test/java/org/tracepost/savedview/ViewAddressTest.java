package org.tracepost.savedview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewAddressTest {

    @ParameterizedTest
    @CsvSource({
        "?q=M%C3%BCller+%26+S,'',?q=M%C3%BCller+%26+S",
        "'','',?q=",
        "?,'',?q=",
        "?kind=INVOICE,?kind=INVOICE,?kind=INVOICE&q=",
        "'',?kind=INVOICE,?kind=INVOICE&q=",
        "?kind=INVOICE&state=OPEN,?kind=INVOICE,?kind=INVOICE&state=OPEN"
    })
    void ofShouldKeepTheFiltersAndNeverBeWithoutAParameter(String shown, String subject, String query) {
        assertEquals(query, ViewAddress.of(shown, subject).query());
    }

    @Test
    void ofShouldSayAllWhenTheBrowserSaysNothing() {
        assertEquals("?q=", ViewAddress.of(null, "").query());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "?q=<script>", "?q=a b", "//elsewhere.example", "?q=\"", "?q=\n"})
    void ofShouldRefuseWhatIsNoQuery(String shown) {
        assertThrows(IllegalArgumentException.class, () -> ViewAddress.of(shown, ""));
    }
}
