package org.tracepost.intake.parse.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.einvoice.Reading.Read;
import org.tracepost.intake.parse.einvoice.Reading.Unreadable;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.JsonLine;

/**
 * The command {@code bin/import-report FOLDER}: reads every file below a folder as the import would, stores nothing,
 * and prints one line of JSON for each: what was read, or what is wrong. Ends with 0 when every file could be looked
 * at, whatever was in it.
 */
final class ImportReport {

    private final Path folder;
    private final PrintStream out;
    private final InvoiceFiles files = new InvoiceFiles(ReadingLimits.DEFAULT);

    ImportReport(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println("usage: bin/import-report FOLDER");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        new ImportReport(Path.of(arguments[0]), out).print();
        out.flush();
    }

    void print() throws IOException {
        for (Path file : filesInOrder()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try (InputStream in = Files.newInputStream(file)) {
                files.read(name, in, reading -> out.println(line(reading)));
            } catch (IOException unreadable) {
                out.println(new JsonLine().put("file", name).put("error", "The file cannot be opened."));
            }
        }
    }

    private List<Path> filesInOrder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static JsonLine line(Reading reading) {
        JsonLine line = new JsonLine().put("file", reading.name());
        if (reading.result() instanceof Read read) {
            return describe(line, read.invoice());
        }
        return line.put("error", ((Unreadable) reading.result()).defect().sentence());
    }

    private static JsonLine describe(JsonLine line, EInvoice invoice) {
        return line.put("kind", invoice.kind().name())
                .put("number", invoice.number())
                .put("issued", invoice.issued().toString())
                .put("due", invoice.due().map(Object::toString).orElse(null))
                .put("currency", invoice.currency())
                .put("payable", invoice.totals().payable().toPlainString())
                .put("gross", invoice.totals().gross().toPlainString())
                .put("buyer", invoice.buyer().name())
                .put(
                        "buyer_email",
                        invoice.buyer().email().map(EmailAddress::toString).orElse(null))
                .put("lines", invoice.lines().size());
    }
}
