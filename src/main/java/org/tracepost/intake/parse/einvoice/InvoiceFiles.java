package org.tracepost.intake.parse.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.einvoice.Reading.Read;
import org.tracepost.intake.parse.einvoice.Reading.Unreadable;

/**
 * Reads e-invoices: UBL 2.1 and CII as XML, Factur-X and ZUGFeRD 2 as PDF, each alone or several in a zip file.
 *
 * <p>Stateless and safe for many threads. It takes a stranger's files: nothing in them makes it throw, wait or fill the
 * memory; what cannot be read is a result.
 */
public final class InvoiceFiles {

    private static final Logger LOG = Logger.getLogger(InvoiceFiles.class.getName());
    private static final byte[] NOT_KEPT = {};

    private final ReadingLimits limits;

    public InvoiceFiles(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * Hands one reading to {@code each}, or one for every file of a zip, in order and one at a time, so that only one
     * file is in memory. When the zip itself turns out to be wrong on the way, a last reading under its own name says
     * so.
     *
     * @param name as the sender calls the file; used as a label only
     * @throws IOException when the stream fails, which is not the file's fault
     */
    public void read(String name, InputStream content, Consumer<Reading> each) throws IOException {
        read(name, content.readNBytes(limits.fileSize() + 1), each);
    }

    /** As above, for a file that is in memory already. */
    public void read(String name, byte[] content, Consumer<Reading> each) {
        if (content.length > limits.fileSize()) {
            each.accept(tooLarge(name));
            return;
        }
        try {
            if (FileFormat.of(content) != FileFormat.ZIP) {
                each.accept(readOne(name, content));
                return;
            }
            new ZipArchive(content, limits).unpack((entry, bytes) -> each.accept(readOne(name + "!/" + entry, bytes)));
        } catch (DefectException wrong) {
            each.accept(new Reading(name, content, new Unreadable(wrong.defect())));
        }
    }

    private Reading readOne(String name, byte[] content) {
        if (content.length > limits.fileSize()) {
            return tooLarge(name);
        }
        try {
            return switch (FileFormat.of(content)) {
                case XML -> new Reading(name, content, new Read(InvoiceXml.read(content, limits), false));
                case PDF -> new Reading(name, content, new Read(PdfInvoice.read(content, limits), true));
                case ZIP -> throw new DefectException(Problem.NESTED_ZIP);
            };
        } catch (DefectException wrong) {
            return new Reading(name, content, new Unreadable(wrong.defect()));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.log(Level.WARNING, "An e-invoice could not be read: " + name, fault);
            return new Reading(name, content, new Unreadable(Defect.of(Problem.FAULT)));
        }
    }

    private Reading tooLarge(String name) {
        return new Reading(
                name,
                NOT_KEPT,
                new Unreadable(Defect.of(Problem.TOO_LARGE, limits.fileSize() / ReadingLimits.MEGABYTE)));
    }
}
