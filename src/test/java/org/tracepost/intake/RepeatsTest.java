package org.tracepost.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.intake.ImportItem.Kind;
import org.tracepost.intake.ImportItem.Outcome;

class RepeatsTest {

    @Test
    void markedShouldLeaveOnlyTheFirstOfANumberNew() {
        List<ImportItem> marked = Repeats.marked(List.of(
                item(Kind.INVOICE, "1", Outcome.NEW),
                item(Kind.INVOICE, "1", Outcome.NEW_WITHOUT_ADDRESS),
                item(Kind.CREDIT_NOTE, "1", Outcome.NEW),
                item(Kind.INVOICE, "2", Outcome.NEW)));
        assertEquals(
                List.of(Outcome.NEW, Outcome.ALREADY_THERE, Outcome.NEW, Outcome.NEW),
                marked.stream().map(ImportItem::outcome).toList());
    }

    @Test
    void markedShouldLetCustomersStandOnSeveralLines() {
        List<ImportItem> lines = List.of(
                item(Kind.CUSTOMER, "K-1", Outcome.NEW),
                item(Kind.CUSTOMER, "K-1", Outcome.NEW),
                item(Kind.CUSTOMER, "K-2", Outcome.NEW));
        assertEquals(
                List.of(Outcome.NEW, Outcome.COMPLETED, Outcome.NEW),
                Repeats.marked(lines).stream().map(ImportItem::outcome).toList());
    }

    @Test
    void markedShouldNotCountWhatIsNotTakenIn() {
        List<ImportItem> items =
                List.of(item(Kind.INVOICE, "1", Outcome.REFUSED), item(Kind.INVOICE, "1", Outcome.NEW));
        assertEquals(items, Repeats.marked(items));
    }

    private static ImportItem item(Kind kind, String number, Outcome outcome) {
        return new ImportItem(
                "file", kind, outcome, number, "customer", "", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
