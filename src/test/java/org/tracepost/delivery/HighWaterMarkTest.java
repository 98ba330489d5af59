package org.tracepost.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tracepost.platform.Settings;

class HighWaterMarkTest {

    @TempDir
    private Path folder;

    @Test
    void ofShouldKnowNothingAtTheVeryFirstStart() {
        assertEquals(Optional.empty(), mark(folder).of("one"));
    }

    @Test
    void ofShouldRememberOverARestart() {
        mark(folder).keep("one", 17);
        assertEquals(Optional.of(17L), mark(folder).of("one"));
    }

    @Test
    void ofShouldSayNothingAboutAnotherInstallation() {
        mark(folder).keep("one", 17);
        assertEquals(Optional.empty(), mark(folder).of("two"));
    }

    @Test
    void ofShouldFollowTheDatabaseDownAgainOnceItWasNoticed() {
        HighWaterMark mark = mark(folder);
        mark.keep("one", 17);
        mark.keep("one", 5);
        assertEquals(Optional.of(5L), mark(folder).of("one"));
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
        mark.keep("one", 17);
        assertEquals(Optional.of(17L), mark.of("one"));
    }

    private static HighWaterMark mark(Path data) {
        return new HighWaterMark(new Settings(Map.of("tracepost.data", data.toString())::get, name -> null));
    }
}
