package org.tracepost.intake.parse.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tracepost.platform.JsonLine;

class ImportReportTest {

    @TempDir
    private Path folder;

    @Test
    void printShouldGiveOneLineForEachFileInOrder() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/b.xml"), Samples.UBL);
        Files.write(folder.resolve("z.zip"), Samples.zip(Map.of("c.xml", Samples.bytes(Samples.CREDIT_NOTE))));
        Files.writeString(folder.resolve("README.md"), "\"hello\"");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImportReport(folder, new PrintStream(out, true, StandardCharsets.UTF_8)).print();
        assertEquals(
                """
                {"file": "README.md", "error": "The file is neither XML nor PDF nor zip, so it cannot be an e-invoice."}
                {"file": "sub/b.xml", "kind": "INVOICE", "number": "2026-0417", "issued": "2026-04-17", "due": "2026-05-17", \
                "currency": "PLN", "payable": "200.00", "gross": "239.85", "buyer": "Łódzkie Zakłady Przemysłowe S.A.", \
                "buyer_email": "jan.kowalski@lodz.example", "lines": 2}
                {"file": "z.zip!/c.xml", "kind": "CREDIT_NOTE", "number": "CN-3", "issued": "2026-04-20", "due": "2026-05-01", \
                "currency": "EUR", "payable": "119.00", "gross": "119.00", "buyer": "Müller GmbH", "buyer_email": null, "lines": 1}
                """,
                out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    @Test
    void jsonLineShouldEscapeWhatJsonForbids() {
        assertEquals(
                "{\"a\": \"q\\\" b\\\\ \\n \\u0001 ł\", \"n\": 1, \"z\": null}",
                new JsonLine()
                        .put("a", "q\" b\\ \n \u0001 ł")
                        .put("n", 1)
                        .put("z", null)
                        .toString());
    }
}
