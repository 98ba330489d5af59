package org.tracepost.intake.parse.einvoice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;

/**
 * Takes the e-invoice out of a hybrid PDF (Factur-X, ZUGFeRD 2, XRechnung in PDF): an embedded file (ISO 32000-1,
 * 7.11.4) that hangs in the catalogue's name tree {@code EmbeddedFiles} or its list of associated files {@code AF}.
 */
final class PdfInvoice {

    /** The names by which the specifications call the file, the surest first. */
    private static final List<String> KNOWN_NAMES =
            List.of("factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml", "cii.xml", "ubl.xml");

    private static final int MOST_NODES = 10_000;
    /** However many files come at once, a node has the objects of one PDF in memory. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    private static final COSName AF = COSName.getPDFName("AF");

    /** An embedded file: its name and its still packed content. */
    record Attachment(String name, COSStream stream) {}

    private PdfInvoice() {}

    static EInvoice read(byte[] pdf, ReadingLimits limits) {
        ONE_AT_A_TIME.lock();
        try (PDDocument document = new GuardedPdf(pdf).parse()) {
            Attachment invoice = invoiceAmong(
                            attachments(document.getDocumentCatalog().getCOSObject()))
                    .orElseThrow(() -> new DefectException(Problem.PDF_WITHOUT_INVOICE));
            return read(invoice, limits);
        } catch (InvalidPasswordException encrypted) {
            throw new DefectException(Problem.ENCRYPTED_PDF);
        } catch (DefectException ours) {
            throw ours;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // PDFBox answers damage with all of these
            throw new DefectException(Problem.BROKEN_PDF);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static EInvoice read(Attachment invoice, ReadingLimits limits) throws IOException {
        try {
            return InvoiceXml.read(content(invoice.stream(), limits), limits);
        } catch (DefectException inside) {
            throw new DefectException(
                    Problem.PDF_ATTACHMENT, invoice.name(), inside.defect().sentence());
        }
    }

    private static byte[] content(COSStream stream, ReadingLimits limits) throws IOException {
        byte[] content = GuardedPdf.content(stream, limits.fileSize());
        if (content.length == 0) {
            throw new DefectException(Problem.EMPTY);
        }
        return content;
    }

    /** By a known name; failing that, the only XML file there is. */
    private static Optional<Attachment> invoiceAmong(List<Attachment> all) {
        List<Attachment> xml =
                all.stream().filter(a -> lower(a).endsWith(".xml")).toList();
        return KNOWN_NAMES.stream()
                .flatMap(name -> xml.stream().filter(a -> lower(a).equals(name)))
                .findFirst()
                .or(() -> xml.size() == 1 ? xml.stream().findFirst() : Optional.empty());
    }

    private static String lower(Attachment attachment) {
        return attachment.name().toLowerCase(Locale.ROOT);
    }

    private static List<Attachment> attachments(COSDictionary catalogue) {
        List<COSDictionary> specifications = new ArrayList<>();
        COSDictionary names = catalogue.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            collect(
                    names.getDictionaryObject(COSName.EMBEDDED_FILES),
                    specifications,
                    Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        if (catalogue.getDictionaryObject(AF) instanceof COSArray associated) {
            addDictionaries(associated, specifications);
        }
        return specifications.stream()
                .map(PdfInvoice::attachment)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Walks the name tree (ISO 32000-1, 7.9.6); a damaged one may run in circles. */
    private static void collect(COSBase node, List<COSDictionary> found, Set<COSBase> seen) {
        if (!(node instanceof COSDictionary branch) || seen.size() > MOST_NODES || !seen.add(branch)) {
            return;
        }
        if (branch.getDictionaryObject(COSName.NAMES) instanceof COSArray leaves) {
            addDictionaries(leaves, found);
        }
        if (branch.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                collect(kids.getObject(i), found, seen);
            }
        }
    }

    private static void addDictionaries(COSArray array, List<COSDictionary> found) {
        for (int i = 0; i < array.size() && found.size() < MOST_NODES; i++) {
            if (array.getObject(i) instanceof COSDictionary specification) {
                found.add(specification);
            }
        }
    }

    private static Optional<Attachment> attachment(COSDictionary specification) {
        COSDictionary embedded = specification.getCOSDictionary(COSName.EF);
        if (embedded == null) {
            return Optional.empty();
        }
        COSStream stream = embedded.getCOSStream(COSName.UF) != null
                ? embedded.getCOSStream(COSName.UF)
                : embedded.getCOSStream(COSName.F);
        String name = Texts.firstOf(specification.getString(COSName.UF), specification.getString(COSName.F));
        return Optional.ofNullable(stream).map(s -> new Attachment(name.substring(name.lastIndexOf('/') + 1), s));
    }
}
