package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tracepost.platform.Settings;

class HighWaterMarkTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void ofShouldKnowNothingAtTheVeryFirstStart() {
        assertEquals(Optional.empty(), mark(folder).of("one"));
    }

    @Test
    void ofShouldRememberOverARestart() {
        mark(folder).keep(facts("one", 17));
        assertEquals(Optional.of(facts("one", 17)), mark(folder).of("one"));
        assertFalse(mark(folder).isCopied());
    }

    @Test
    void ofShouldSayNothingAboutAnotherInstallation() {
        mark(folder).keep(facts("one", 17));
        assertEquals(Optional.empty(), mark(folder).of("two"));
    }

    @Test
    void ofShouldFollowTheDatabaseDownAgainOnceItWasNoticed() {
        HighWaterMark mark = mark(folder);
        mark.keep(facts("one", 17));
        mark.keep(facts("one", 5));
        assertEquals(Optional.of(facts("one", 5)), mark(folder).of("one"));
    }

    /** H2 may lose the last half second when it is killed. */
    @Test
    void fileShouldTellOfTheSignOfLifeBeforeTheLastOne() {
        HighWaterMark mark = mark(folder);
        mark.keep(new Mark("one", 17, "a", 7));
        mark.keep(new Mark("one", 17, "a", 8));
        mark.keep(new Mark("one", 18, "a", 9));
        assertEquals(Optional.of(new Mark("one", 18, "a", 9)), mark.of("one"));
        assertEquals(Optional.of(new Mark("one", 18, "a", 8)), mark(folder).of("one"));
    }

    @Test
    void fileShouldTellOfTheLastServersLifeUntilTheNewOneLives() {
        mark(folder).keep(new Mark("one", 17, "a", 7));
        HighWaterMark next = mark(folder);
        next.keep(new Mark("one", 17, "b", 1));
        assertEquals(Optional.of(new Mark("one", 17, "a", 7)), mark(folder).of("one"));
        next.keep(new Mark("one", 17, "b", 2));
        assertEquals(Optional.of(new Mark("one", 17, "b", 1)), mark(folder).of("one"));
    }

    /** The new server's count may pass through the very number at which the last one's ended. */
    @Test
    void fileShouldTellServersApartThatHaveGivenEquallyManySigns() {
        mark(folder).keep(new Mark("one", 17, "a", 1));
        HighWaterMark next = mark(folder);
        next.keep(new Mark("one", 17, "b", 1));
        next.keep(new Mark("one", 17, "b", 1));
        assertEquals(Optional.of(new Mark("one", 17, "a", 1)), mark(folder).of("one"));
    }

    @Test
    void ofShouldReadTheMarkOfAnEarlierVersion() throws IOException {
        Files.writeString(folder.resolve("high-water-mark"), "one 17\n");
        assertEquals(Optional.of(new Mark("one", 17, "", 0)), mark(folder).of("one"));
        assertFalse(mark(folder).isCopied());
    }

    @Test
    void ofShouldSayNothingWhenTheFileHoldsSomethingElse() throws IOException {
        Files.writeString(folder.resolve("high-water-mark"), "not a mark at all");
        assertEquals(Optional.empty(), mark(folder).of("one"));
    }

    @Test
    void keepShouldRememberInMemoryWhereTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        HighWaterMark mark = mark(file);
        mark.keep(facts("one", 17));
        assertEquals(Optional.of(facts("one", 17)), mark.of("one"));
    }

    @Test
    void copyShouldBeNoticedHoweverFaithfulItIs() throws IOException {
        Path back = Files.createDirectory(folder.resolve("back-up"));
        Path data = Files.createDirectory(folder.resolve("data"));
        mark(data).keep(facts("one", 17));
        Path copy = Files.copy(
                data.resolve("high-water-mark"), back.resolve("high-water-mark"), StandardCopyOption.COPY_ATTRIBUTES);
        assertTrue(mark(back).isCopied());
        Files.delete(data.resolve("high-water-mark"));
        Files.copy(copy, data.resolve("high-water-mark"), StandardCopyOption.COPY_ATTRIBUTES);
        assertTrue(mark(data).isCopied(), "in the place from which it came");
    }

    @Test
    void changedTimesAndRightsShouldMakeNoCopy() throws IOException {
        mark(folder).keep(facts("one", 17));
        Files.setLastModifiedTime(folder.resolve("high-water-mark"), FileTime.from(NOON));
        assertFalse(mark(folder).isCopied());
    }

    @Test
    void markShouldBeAtHomeAgainOnceItIsKept() throws IOException {
        Path back = Files.createDirectory(folder.resolve("back-up"));
        mark(folder).keep(facts("one", 17));
        Files.copy(folder.resolve("high-water-mark"), back.resolve("high-water-mark"));
        mark(back).keep(facts("one", 18));
        assertFalse(mark(back).isCopied());
    }

    private static Mark facts(String installation, long facts) {
        return new Mark(installation, facts, "node", 7);
    }

    private static HighWaterMark mark(Path data) {
        return new HighWaterMark(new Settings(Map.of("tracepost.data", data.toString())::get, name -> null));
    }
}
