package org.tracepost.intake.parse.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.einvoice.Reading.Read;
import org.tracepost.intake.parse.einvoice.Reading.Unreadable;

/** The test files of this room, and short ways to read them. */
final class Samples {

    static final String UBL = text("ubl-invoice.xml");
    static final String CREDIT_NOTE = text("ubl-credit-note.xml");
    static final String CII = text("cii-invoice.xml");

    private Samples() {}

    static EInvoice invoice(String xml) {
        return assertInstanceOf(Read.class, single(bytes(xml)).result(), () -> error(bytes(xml)))
                .invoice();
    }

    static Reading single(byte[] content) {
        List<Reading> all = readings(content, ReadingLimits.DEFAULT);
        assertEquals(1, all.size());
        return all.get(0);
    }

    static List<Reading> readings(byte[] content, ReadingLimits limits) {
        List<Reading> all = new ArrayList<>();
        new InvoiceFiles(limits).read("file", content, all::add);
        return all;
    }

    static String error(byte[] content) {
        return assertInstanceOf(Unreadable.class, single(content).result())
                .defect()
                .sentence();
    }

    static String error(String content) {
        return error(bytes(content));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/intake/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
