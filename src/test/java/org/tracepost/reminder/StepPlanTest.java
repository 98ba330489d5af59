package org.tracepost.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepPlanTest {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 31);
    private final StepPlan plan = new StepPlan(List.of(new Step(1, 3), new Step(3, 20)), 31);

    @Test
    void newestDueShouldBeTheLastStepWhoseDayHasCome() {
        assertEquals(Optional.empty(), number(DUE.plusDays(2)));
        assertEquals(Optional.of(1), number(DUE.plusDays(3)));
        assertEquals(Optional.of(1), number(DUE.plusDays(19)), "the second is switched off");
        assertEquals(Optional.of(3), number(DUE.plusDays(20)));
        assertEquals(Optional.of(3), number(DUE.plusDays(51)));
        assertEquals(Optional.empty(), number(DUE.plusDays(52)), "too long ago");
    }

    @Test
    void dueShouldNameEachDeadlineOnce() {
        LocalDate today = LocalDate.of(2027, 3, 1);
        List<StepPlan.Window> windows = plan.due(today);
        assertEquals(
                List.of(
                        new StepPlan.Window(new Step(1, 3), LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 26)),
                        new StepPlan.Window(new Step(3, 20), LocalDate.of(2027, 1, 9), LocalDate.of(2027, 2, 9))),
                windows);
    }

    @Test
    void stepsBeforeADeadlineShouldEndWithIt() {
        StepPlan expiring = new StepPlan(List.of(new Step(1, -3)), 3);
        assertEquals(Optional.empty(), expiring.newestDue(DUE, DUE.minusDays(4)));
        assertEquals(Optional.of(new Step(1, -3)), expiring.newestDue(DUE, DUE.minusDays(3)));
        assertEquals(Optional.of(new Step(1, -3)), expiring.newestDue(DUE, DUE));
        assertEquals(Optional.empty(), expiring.newestDue(DUE, DUE.plusDays(1)));
    }

    private Optional<Integer> number(LocalDate today) {
        return plan.newestDue(DUE, today).map(Step::number);
    }
}
