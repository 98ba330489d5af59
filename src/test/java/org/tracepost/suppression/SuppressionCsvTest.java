package org.tracepost.suppression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.mail.FailureReason;
import org.tracepost.platform.export.FormulaGuard;
import org.tracepost.suppression.ImportProblem.Kind;

class SuppressionCsvTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void readShouldTakeAddressReasonAndEnd() {
        List<ImportedLine> lines =
                read("jan@example.org,mailbox_unknown\nANNA@Example.org,\"moved, said so\",2026-12-31\n\nola@example.org,,2027-01-01T00:00:00+01:00\n"
                                + "piotr@example.org,complaint\n")
                        .lines();
        assertEquals(List.of(1, 2, 4, 5), lines.stream().map(ImportedLine::line).toList());
        assertEquals(FailureReason.MAILBOX_UNKNOWN, lines.get(0).reason());
        assertNull(lines.get(0).note());
        assertEquals("moved, said so", lines.get(1).note());
        assertEquals(Instant.parse("2026-12-31T23:00:00Z"), lines.get(1).until(), "the end of that day in Warsaw");
        assertEquals(Instant.parse("2026-12-31T23:00:00Z"), lines.get(2).until());
        assertEquals(SuppressionCause.COMPLAINT, lines.get(3).cause());
        assertEquals(SuppressionCause.IMPORT, lines.get(2).cause());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@example.org,gone",
                "jan@example.org;gone",
                "jan@example.org\tgone",
                "\ufeffjan@example.org,gone",
                " jan@example.org , gone \r\n",
                "\"jan@example.org\",\"gone\"",
                "Address,Reason\njan@example.org,gone",
                "since;reason;e-mail\r\n2020-01-01;gone;jan@example.org"
            })
    void readShouldUnderstandWhatProgramsWrite(String csv) {
        SuppressionCsv.Read read = read(csv);
        assertEquals(List.of(), read.problems());
        assertEquals("jan@example.org", read.lines().get(0).address().toString());
        assertEquals("gone", read.lines().get(0).note());
    }

    /** Spreadsheets in Poland write Windows-1250, those in Germany and Spain Windows-1252, some programs UTF-16. */
    @ParameterizedTest
    @CsvSource({
        "windows-1250, odszedł: świeży adres na łące",
        "windows-1252, möchte nicht in España",
        "UTF-8, zażółć gęślą jaźń",
        "UTF-16, zażółć gęślą jaźń"
    })
    void readShouldFindTheEncoding(String charset, String note) {
        SuppressionCsv.Read read = SuppressionCsv.read(
                ("jan@example.org,\"" + note + "\"\n").getBytes(Charset.forName(charset)), WARSAW, NOW);
        assertEquals(List.of(), read.problems());
        assertEquals(note, read.lines().get(0).note());
    }

    @Test
    void readShouldSayOnceThatAWorkbookIsNoText() {
        SuppressionCsv.Read read = SuppressionCsv.read(
                "PK\u0003\u0004\u0000\u0000\u0008\njan@example.org\n".getBytes(StandardCharsets.ISO_8859_1),
                WARSAW,
                NOW);
        assertEquals(List.of(new ImportProblem(1, 0, Kind.NO_TEXT_FILE, "")), read.problems());
        assertEquals(List.of(), read.lines());
    }

    @Test
    void readShouldNameBadLinesByLineAndColumnAndKeepTheOthers() {
        SuppressionCsv.Read read = read(
                "jan@example.org\nno address,x\nanna@example.org,x,tomorrow\nola@example.org,x,2020-01-01\npiotr@example.org,x,,y\nlast@example.org\n");
        assertEquals(
                List.of("jan@example.org", "last@example.org"),
                read.lines().stream().map(l -> l.address().toString()).toList());
        assertEquals(
                List.of(
                        new ImportProblem(2, 1, Kind.NO_ADDRESS, "no address"),
                        new ImportProblem(3, 3, Kind.BAD_UNTIL, "tomorrow"),
                        new ImportProblem(4, 3, Kind.PAST, "2020-01-01"),
                        new ImportProblem(5, 4, Kind.TOO_MANY_COLUMNS, "")),
                read.problems());
        assertEquals(
                "Line 2, column 1: \"no address\" is not an e-mail address.",
                read.problems().get(0).sentence());
    }

    @Test
    void readShouldLeaveOutWhatTheExportSaysIsOver() {
        SuppressionCsv.Read read = read(
                "address,reason,until,state\na@example.org,,,lifted\nb@example.org,,2020-01-01T00:00:00Z,expired\nc@example.org,,,active\n");
        assertEquals(
                List.of("c@example.org"),
                read.lines().stream().map(l -> l.address().toString()).toList());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void readShouldSayWhereQuotingBreaks() {
        SuppressionCsv.Read read = read("jan@example.org\nanna@example.org,\"never closed\nola@example.org\n");
        assertEquals(1, read.lines().size());
        assertEquals(List.of(new ImportProblem(2, 0, Kind.BROKEN, "")), read.problems());
    }

    @Test
    void readShouldCountLinesWithinQuotes() {
        SuppressionCsv.Read read = read("jan@example.org,\"two\nlines\"\nbad\n");
        assertEquals(3, read.problems().get(0).line());
        assertEquals("two\nlines", read.lines().get(0).note());
    }

    @Test
    void readShouldStopAtMostLines() {
        SuppressionCsv.Read read = read("jan@example.org\n".repeat(SuppressionCsv.MOST_LINES + 50));
        assertEquals(SuppressionCsv.MOST_LINES + 1, read.lines().size(), "the first may be a header");
        assertEquals(Kind.TOO_MANY_LINES, read.problems().get(0).kind());
    }

    @Test
    void readShouldTakeOtherEncodingAndGarbage() {
        SuppressionCsv.Read read = SuppressionCsv.read(
                "jan@example.org,M\u00fcller".getBytes(Charset.forName("windows-1252")), WARSAW, NOW);
        assertEquals("M\u00fcller", read.lines().get(0).note());
        byte[] garbage = new byte[10_000];
        new java.util.Random(1).nextBytes(garbage);
        assertTrue(SuppressionCsv.read(garbage, WARSAW, NOW).lines().isEmpty());
    }

    @Test
    void safeShouldKeepSpreadsheetsFromRunningFormulasAndReadShouldUndoIt() {
        assertEquals("'=cmd@example.org", FormulaGuard.safe("=cmd@example.org"));
        assertEquals("jan@example.org", FormulaGuard.safe("jan@example.org"));
        for (String dangerous : List.of("=1", "+1", "-1", "@x", "\tx", "\rx")) {
            assertEquals("'" + dangerous, FormulaGuard.safe(dangerous));
        }
        assertEquals(
                "+news@example.org",
                read("'+news@example.org").lines().get(0).address().toString());
        assertEquals(
                "o'neil@example.org",
                read("o'neil@example.org").lines().get(0).address().toString());
    }

    private static SuppressionCsv.Read read(String csv) {
        return SuppressionCsv.read(csv.getBytes(StandardCharsets.UTF_8), WARSAW, NOW);
    }
}
