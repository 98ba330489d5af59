package org.tracepost.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListAddressesTest {

    @Test
    void rememberShouldTellWhetherSomethingElseIsAskedFor() {
        ListAddresses lists = new ListAddresses();
        assertTrue(lists.remember("/message/list.xhtml", "?q=a"));
        assertFalse(lists.remember("/message/list.xhtml", "?q=a"));
        assertTrue(lists.remember("/message/list.xhtml", "?"));
        assertEquals(Optional.of("?"), lists.find("/message/list.xhtml"));
        assertEquals(Optional.empty(), lists.find("/customer/list.xhtml"));
    }

    @Test
    void queryShouldBeSaidByFiltersAndNotByWhatTheListIsOf() {
        AddressQuery query = new AddressQuery().of("kind", "INVOICE").with("q", "late");
        assertEquals("?kind=INVOICE&q=late", query.toString());
        assertEquals("?kind=INVOICE", query.subject());
        assertFalse(query.isSaidBy(Set.of("kind")));
        assertTrue(query.isSaidBy(Set.of("kind", "q")));
    }
}
