package org.tracepost.intake.parse.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tracepost.intake.parse.einvoice.Samples.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.intake.parse.einvoice.Reading.Read;

class PdfTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"factur-x.xml", "ZUGFeRD-invoice.xml", "zugferd-invoice.xml", "xrechnung.xml", "Rechnung 12.XML"
            })
    void readShouldFindTheInvoiceByItsName(String name) throws IOException {
        Read read = assertInstanceOf(
                Read.class,
                Samples.single(pdf(Map.of(name, bytes(Samples.CII)), Way.NAME_TREE))
                        .result());
        assertEquals("R-2026/12", read.invoice().number());
        assertTrue(read.pdf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME_TREE", "KIDS", "ASSOCIATED"})
    void readShouldFindTheInvoiceWhereverItHangs(Way way) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.xml", bytes("<other/>"));
        files.put("factur-x.xml", bytes(Samples.UBL));
        files.put("z.txt", bytes("text"));
        Read read = assertInstanceOf(Read.class, Samples.single(pdf(files, way)).result());
        assertEquals("2026-0417", read.invoice().number());
    }

    @Test
    void readShouldSayWhatIsMissingWhenThePdfIsNoEInvoice() throws IOException {
        String none = "The PDF holds no e-invoice: no embedded file such as factur-x.xml.";
        assertEquals(none, Samples.error(pdf(Map.of(), Way.NAME_TREE)));
        assertEquals(none, Samples.error(pdf(Map.of("order.txt", bytes("x")), Way.NAME_TREE)));
        assertEquals(
                "In the PDF's embedded file \"factur-x.xml\": The XML is no invoice: its document element is \"a\" (namespace \"\").",
                Samples.error(pdf(Map.of("factur-x.xml", bytes("<a/>")), Way.NAME_TREE)));
    }

    @Test
    void readShouldRefuseWhenThePdfIsEncrypted() throws IOException {
        for (String password : List.of("", "secret")) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                assertEquals("The PDF is encrypted; an e-invoice must not be.", Samples.error(saved(document)));
            }
        }
    }

    @Test
    void readShouldRefuseWhenThePdfIsBroken() {
        assertEquals("The PDF is broken and cannot be opened.", Samples.error("%PDF-1.7\nthis is all"));
    }

    /** PDFBox repairs what it can; what it cannot must not throw. */
    @Test
    void readShouldReadOrRefuseWhenThePdfIsCutOffAnywhere() throws IOException {
        byte[] whole = pdf(Map.of("factur-x.xml", bytes(Samples.CII)), Way.NAME_TREE);
        for (int length = 10; length < whole.length - 1; length += 211) {
            Reading reading = Samples.single(Arrays.copyOf(whole, length));
            assertTrue(
                    reading.result() instanceof Read read
                            ? read.invoice().number().equals("R-2026/12")
                            : ((Reading.Unreadable) reading.result())
                                    .defect()
                                    .sentence()
                                    .contains("PDF"));
        }
    }

    @Test
    void readShouldEndWhenTheNameTreeRunsInCircles() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            COSArray kids = new COSArray();
            kids.add(tree.getCOSObject());
            kids.add(tree.getCOSObject());
            tree.getCOSObject().setItem(COSName.KIDS, kids);
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            assertTrue(Samples.error(saved(document)).startsWith("The PDF "));
        }
    }

    private enum Way {
        NAME_TREE,
        KIDS,
        ASSOCIATED
    }

    private static byte[] pdf(Map<String, byte[]> files, Way way) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            Map<String, PDComplexFileSpecification> specifications = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                PDComplexFileSpecification specification = new PDComplexFileSpecification();
                specification.setFile(file.getKey());
                specification.setFileUnicode(file.getKey());
                PDEmbeddedFile embedded =
                        new PDEmbeddedFile(document, new ByteArrayInputStream(file.getValue()), COSName.FLATE_DECODE);
                specification.setEmbeddedFile(embedded);
                specifications.put(file.getKey(), specification);
            }
            attach(document, specifications, way);
            return saved(document);
        }
    }

    private static void attach(PDDocument document, Map<String, PDComplexFileSpecification> specifications, Way way) {
        if (way == Way.ASSOCIATED) {
            COSArray associated = new COSArray();
            specifications.values().forEach(specification -> associated.add(specification.getCOSObject()));
            document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
            return;
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        PDEmbeddedFilesNameTreeNode leaves = way == Way.KIDS ? new PDEmbeddedFilesNameTreeNode() : tree;
        leaves.setNames(specifications);
        if (way == Way.KIDS) {
            tree.setKids(List.of(leaves));
        }
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
