package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every mail below {@code src/test/resources/mail}; what it should be stands beside it in {@code .expected}. */
class ReportFixturesTest {

    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Path.of(ReportFixturesTest.class.getResource("/mail").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> mails() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<Path> mails = files.filter(p -> p.toString().endsWith(".eml"))
                    .sorted()
                    .map(FOLDER::relativize)
                    .toList();
            assertTrue(mails.size() > 30, "fixtures found: " + mails.size());
            return mails.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void parseShouldReadWhatIsExpectedWhenTheMailIs(Path mail) throws IOException {
        assertEquals(expected(mail), ReportSummary.of(ReportParser.parse(Files.readAllBytes(FOLDER.resolve(mail)))));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void parseShouldReadTheSameWhenLineEndsAreOthers(Path mail) throws IOException {
        String unix = Files.readString(FOLDER.resolve(mail), StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n");
        for (String lineEnd : List.of("\r\n", "\r", "\r\r\n")) {
            byte[] raw = unix.replace("\n", lineEnd).getBytes(StandardCharsets.ISO_8859_1);
            assertEquals(
                    expected(mail),
                    ReportSummary.of(ReportParser.parse(raw)),
                    lineEnd.replace("\r", "CR").replace("\n", "LF"));
        }
    }

    private static String expected(Path mail) throws IOException {
        return Files.readString(FOLDER.resolve(mail.toString().replaceAll("eml$", "expected")));
    }
}
