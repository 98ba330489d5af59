package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.Origin.Sight;
import org.tracepost.delivery.Origin.Verdict;

class OriginTest {

    private static final Instant LIFE = Instant.parse("2026-11-20T10:00:30Z");
    private static final Mark MARK = new Mark("one", 17, "me", LIFE);

    @Test
    void ofShouldKnowDatabaseThatIsAsFarAsTheMark() {
        assertEquals(Verdict.KNOWN, Origin.of(sight(MARK, false, 17, LIFE)));
        assertEquals(Verdict.KNOWN, Origin.of(sight(MARK, false, 20, LIFE.plusSeconds(9))));
    }

    @Test
    void ofShouldFindDatabaseOlderWhenFactsAreMissing() {
        assertEquals(Verdict.OLDER, Origin.of(sight(MARK, false, 16, LIFE)));
    }

    /** What was on the wire when the back-up was made left no fact: only the life of the node tells. */
    @Test
    void ofShouldFindDatabaseOlderWhenOnlyTheLifeOfTheNodeIsMissing() {
        assertEquals(Verdict.OLDER, Origin.of(sight(MARK, false, 17, LIFE.minusSeconds(3))));
    }

    @Test
    void ofShouldFindDatabaseOlderEvenIfAnotherNodeVouches() {
        assertEquals(Verdict.OLDER, Origin.of(new Sight(Optional.of(MARK), false, 3, Optional.of(LIFE), true, true, false)));
    }

    @Test
    void ofShouldHoldWhenNothingHereKnowsTheDatabase() {
        assertEquals(Verdict.STRANGE, Origin.of(stranger(false, false)));
    }

    @Test
    void ofShouldHoldWhenTheDatabaseDoesNotKnowTheMarksNode() {
        assertEquals(Verdict.STRANGE, Origin.of(sight(MARK, false, 17, null)));
    }

    @Test
    void ofShouldHoldWhenMarkAndDatabaseWereCopiedTogether() {
        assertEquals(Verdict.COPIED, Origin.of(sight(MARK, true, 17, LIFE)));
    }

    @Test
    void ofShouldWaitForNodesThatMayLive() {
        assertEquals(Verdict.OPEN, Origin.of(stranger(false, true)));
        assertEquals(Verdict.KNOWN, Origin.of(stranger(true, true)));
    }

    @Test
    void ofShouldHoldAfterLongSilenceUnlessAnotherNodeLives() {
        assertEquals(Verdict.SILENT, Origin.of(new Sight(Optional.of(MARK), false, 17, Optional.of(LIFE), false, false, true)));
        assertEquals(Verdict.KNOWN, Origin.of(new Sight(Optional.of(MARK), false, 17, Optional.of(LIFE), true, true, true)));
    }

    @Test
    void ofShouldTakeMarkOfEarlierVersionAtItsWord() {
        Mark earlier = new Mark("one", 17, "", Instant.EPOCH);
        assertEquals(Verdict.KNOWN, Origin.of(sight(earlier, false, 17, null)));
        assertEquals(Verdict.OLDER, Origin.of(sight(earlier, false, 16, null)));
    }

    private static Sight sight(Mark mark, boolean copied, long facts, Instant life) {
        return new Sight(Optional.of(mark), copied, facts, Optional.ofNullable(life), false, false, false);
    }

    private static Sight stranger(boolean vouched, boolean awaited) {
        return new Sight(Optional.empty(), false, 17, Optional.empty(), vouched, awaited, false);
    }
}
