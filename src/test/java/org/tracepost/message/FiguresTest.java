package org.tracepost.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void ratesShouldBeMissingWhenThereIsNothingToDivideBy() {
        Figures none = new Figures(List.of());
        assertEquals(Optional.empty(), none.deliveryRate());
        assertEquals(Optional.empty(), none.openRate());
        Figures queuedOnly = new Figures(List.of(count(Status.QUEUED, 3, 3), count(Status.REJECTED, 2, 0)));
        assertEquals(Optional.empty(), queuedOnly.deliveryRate());
        assertEquals(5, queuedOnly.recipients());
    }

    @Test
    void deliveryRateShouldLeaveOutWhatIsUnsettledAndFresh() {
        Figures figures = new Figures(List.of(
                count(Status.DELIVERED, 3, 3),
                count(Status.OPENED, 2, 2),
                count(Status.BOUNCED, 1, 1),
                count(Status.SENT, 4, 3),
                count(Status.DELAYED, 1, 1)));
        assertEquals(4, figures.unsettled());
        assertEquals(Optional.of(5 / 7.0), figures.deliveryRate(), "5 arrived of 11 handed over less 4 not yet known");
        assertEquals(Optional.of(2 / 5.0), figures.openRate());
        assertEquals(Optional.of(1 / 7.0), figures.bounceRate());
    }

    @Test
    void droppedRejectedNotSentAndCancelledShouldStayOutOfTheRates() {
        Figures figures = new Figures(List.of(
                count(Status.DELIVERED, 1, 0),
                count(Status.DROPPED, 5, 0),
                count(Status.REJECTED, 5, 0),
                count(Status.NOT_SENT, 5, 0),
                count(Status.CANCELLED, 5, 0),
                count(Status.UNCLEAR, 5, 0)));
        assertEquals(Optional.of(1.0), figures.deliveryRate());
        assertEquals(26, figures.recipients());
    }

    @Test
    void complaintShouldCountAsArrivedAndNotAsRead() {
        Figures figures = new Figures(List.of(count(Status.COMPLAINT, 1, 0), count(Status.CLICKED, 1, 0)));
        assertEquals(Optional.of(1.0), figures.deliveryRate());
        assertEquals(Optional.of(0.5), figures.openRate());
        assertEquals(Optional.of(0.5), figures.clickRate());
    }

    private static StatusCount count(Status status, long count, long fresh) {
        return new StatusCount(1L, status, count, fresh);
    }
}
