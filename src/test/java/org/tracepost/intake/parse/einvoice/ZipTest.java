package org.tracepost.intake.parse.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tracepost.intake.parse.einvoice.Samples.bytes;
import static org.tracepost.intake.parse.einvoice.Samples.zip;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.einvoice.Reading.Read;
import org.tracepost.intake.parse.einvoice.Reading.Unreadable;

class ZipTest {

    private static final ReadingLimits SMALL =
            new ReadingLimits(ReadingLimits.MEGABYTE, 3L * ReadingLimits.MEGABYTE, 3, 100, 1000, 100, 1000, 10);

    @Test
    void readShouldGiveEachFileItsOwnResult() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a/first.xml", bytes(Samples.UBL));
        files.put("rubbish.txt", bytes("hello"));
        files.put("__MACOSX/a/._first.xml", bytes("shadow"));
        files.put("żółć.xml", bytes(Samples.CII));
        files.put("inner.zip", zip(Map.of("x.xml", bytes(Samples.CII))));
        List<Reading> readings = Samples.readings(zip(files), ReadingLimits.DEFAULT);
        assertEquals(
                List.of("file!/a/first.xml", "file!/rubbish.txt", "file!/żółć.xml", "file!/inner.zip"),
                readings.stream().map(Reading::name).toList());
        assertEquals(
                "2026-0417",
                assertInstanceOf(Read.class, readings.get(0).result()).invoice().number());
        assertEquals(Samples.UBL, new String(readings.get(0).content(), StandardCharsets.UTF_8));
        assertEquals(
                "R-2026/12",
                assertInstanceOf(Read.class, readings.get(2).result()).invoice().number());
        assertEquals("A zip file inside a zip file is not read; unpack it first.", sentence(readings.get(3)));
    }

    @Test
    void readShouldSayWhyWhenTheZipIsOfNoUse() {
        assertEquals("The zip file holds no files.", Samples.error(zip(Map.of("folder/", new byte[0]))));
        byte[] whole = zip(Map.of("a.xml", bytes(Samples.UBL)));
        List<Reading> cut = Samples.readings(Arrays.copyOf(whole, whole.length / 3), ReadingLimits.DEFAULT);
        assertEquals("The zip file is broken or encrypted and cannot be unpacked.", sentence(cut.get(cut.size() - 1)));
        assertEquals(
                "The file is an office document, not an e-invoice.",
                Samples.error(zip(Map.of("[Content_Types].xml", bytes("<Types/>")))));
    }

    @Test
    void readShouldStopWhenThereAreTooManyFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            files.put(i + ".xml", bytes(Samples.CII));
        }
        List<Reading> readings = Samples.readings(zip(files), SMALL);
        assertEquals(4, readings.size());
        assertEquals("file", readings.get(3).name());
        assertEquals("The zip file holds more than 3 files; the rest was not read.", sentence(readings.get(3)));
    }

    @Test
    void readShouldStopWhenTheFilesAreTooLarge() {
        byte[] zeros = new byte[1_100_000];
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of("1", zeros, "2", zeros, "3", zeros));
        List<Reading> readings = Samples.readings(zip(files), SMALL);
        assertEquals("The file is larger than 1 MB.", sentence(readings.get(0)));
        assertEquals("The zip file unpacks to more than 3 MB; the rest was not read.", sentence(readings.get(2)));
    }

    @Test
    void readShouldStopSoonWhenTheZipIsABomb() {
        byte[] bomb = zip(Map.of("bomb.xml", new byte[150 * ReadingLimits.MEGABYTE]));
        assertTrue(bomb.length < 200_000);
        assertTimeout(
                Duration.ofMinutes(2),
                () -> assertEquals(
                        "The zip file unpacks to more than 100 times its size; it was refused for safety.",
                        Samples.error(bomb)));
    }

    private static String sentence(Reading reading) {
        return assertInstanceOf(Unreadable.class, reading.result()).defect().sentence();
    }
}
