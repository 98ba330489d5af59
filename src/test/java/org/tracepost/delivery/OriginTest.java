package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tracepost.delivery.Origin.Sight;
import org.tracepost.delivery.Origin.Verdict;

class OriginTest {

    private static final long BEATS = 400;
    private static final Mark MARK = new Mark("one", 17, "me", BEATS);

    @Test
    void ofShouldKnowDatabaseThatIsAsFarAsTheMark() {
        assertEquals(Verdict.KNOWN, Origin.of(sight(MARK, false, 17, BEATS)));
        assertEquals(Verdict.KNOWN, Origin.of(sight(MARK, false, 20, BEATS + 3)));
    }

    @Test
    void ofShouldFindDatabaseOlderWhenFactsAreMissing() {
        assertEquals(Verdict.OLDER, Origin.of(sight(MARK, false, 16, BEATS)));
    }

    /** What was on the wire when the back-up was made left no fact: only the signs of life tell. */
    @Test
    void ofShouldFindDatabaseOlderWhenOnlySignsOfLifeAreMissing() {
        assertEquals(Verdict.OLDER, Origin.of(sight(MARK, false, 17, BEATS - 1)));
    }

    @Test
    void ofShouldFindDatabaseOlderEvenIfAnotherNodeVouches() {
        assertEquals(
                Verdict.OLDER,
                Origin.of(new Sight(Optional.of(MARK), false, 3, OptionalLong.of(BEATS), true, true, false)));
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
        assertEquals(Verdict.COPIED, Origin.of(sight(MARK, true, 17, BEATS)));
    }

    @Test
    void ofShouldWaitForNodesThatMayLive() {
        assertEquals(Verdict.OPEN, Origin.of(stranger(false, true)));
        assertEquals(Verdict.KNOWN, Origin.of(stranger(true, true)));
    }

    @Test
    void ofShouldHoldAfterLongSilenceUnlessAnotherNodeLives() {
        assertEquals(
                Verdict.SILENT,
                Origin.of(new Sight(Optional.of(MARK), false, 17, OptionalLong.of(BEATS), false, false, true)));
        assertEquals(
                Verdict.KNOWN,
                Origin.of(new Sight(Optional.of(MARK), false, 17, OptionalLong.of(BEATS), true, true, true)));
    }

    @Test
    void ofShouldTakeMarkOfEarlierVersionAtItsWord() {
        Mark earlier = new Mark("one", 17, "", 0);
        assertEquals(Verdict.KNOWN, Origin.of(sight(earlier, false, 17, null)));
        assertEquals(Verdict.OLDER, Origin.of(sight(earlier, false, 16, null)));
    }

    private static Sight sight(Mark mark, boolean copied, long facts, Long beats) {
        return new Sight(
                Optional.of(mark),
                copied,
                facts,
                beats == null ? OptionalLong.empty() : OptionalLong.of(beats),
                false,
                false,
                false);
    }

    private static Sight stranger(boolean vouched, boolean awaited) {
        return new Sight(Optional.empty(), false, 17, OptionalLong.empty(), vouched, awaited, false);
    }
}
