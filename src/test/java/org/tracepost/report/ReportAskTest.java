package org.tracepost.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tracepost.document.DocumentKind;
import org.tracepost.message.Status;

class ReportAskTest {

    private static ReportAsk ask(Map<String, List<String>> values) {
        return new ReportAsk(
                name -> values.getOrDefault(name, List.of()), ZoneId.of("Europe/Warsaw"), LocalDate.of(2026, 3, 31));
    }

    @Test
    void mailsShouldBeInvoicesOfThirtyDaysWhenNothingIsAskedFor() {
        MailFilter filter = ask(Map.of()).mails();
        assertEquals(DocumentKind.INVOICE, filter.kind());
        assertEquals(Instant.parse("2026-03-01T23:00:00Z"), filter.from());
        assertNull(filter.until());
    }

    @Test
    void mailsShouldCountTheDaysOfTheZoneWhenClocksChange() {
        MailFilter filter = ask(Map.of(
                        "from",
                        List.of("2026-03-29"),
                        "to",
                        List.of("2026-03-29"),
                        "kind",
                        List.of("all"),
                        "status",
                        List.of("bounced", "REJECTED")))
                .mails();
        assertEquals(Instant.parse("2026-03-28T23:00:00Z"), filter.from());
        assertEquals(Instant.parse("2026-03-29T22:00:00Z"), filter.until());
        assertNull(filter.kind());
        assertEquals(List.of(Status.BOUNCED, Status.REJECTED), filter.statuses());
    }

    @Test
    void lastDayShouldEndTheMonthBeforeWhenLastMonthIsAskedFor() {
        ReportAsk ask = ask(Map.of("period", List.of("LAST_MONTH")));
        assertEquals(LocalDate.of(2026, 2, 1), ask.firstDay().orElseThrow());
        assertEquals(LocalDate.of(2026, 2, 28), ask.lastDay().orElseThrow());
    }

    @Test
    void askShouldNameTheParameterWhenItMakesNoSense() {
        assertEquals(
                "from: '29.3.' should be a day such as 2026-11-30",
                assertThrows(ReportAsk.BadAsk.class, () -> ask(Map.of("from", List.of("29.3.")))
                                .mails())
                        .getMessage());
        assertEquals(
                "customer: 'x' should be a number",
                assertThrows(ReportAsk.BadAsk.class, () -> ask(Map.of("customer", List.of("x")))
                                .debts(true))
                        .getMessage());
        assertThrows(ReportAsk.BadAsk.class, () -> ask(Map.of("status", List.of("LOST")))
                .mails());
        assertThrows(ReportAsk.BadAsk.class, () -> ask(Map.of()).recipients());
    }
}
