package org.tracepost.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Attaches files to a finished PDF, byte for byte as they are (ISO 32000, 7.11.4). */
final class Attachments {

    private Attachments() {}

    static byte[] attach(byte[] pdf, List<Attached> files) throws IOException {
        if (files.isEmpty()) {
            return pdf;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> named = new TreeMap<>();
            for (Attached file : files) {
                named.put(file.name(), specification(document, file));
            }
            PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
            leaf.setNames(named);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setKids(Collections.singletonList(leaf));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().setPageMode(PageMode.USE_ATTACHMENTS);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + (1 << 16));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDComplexFileSpecification specification(PDDocument document, Attached file) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(file.content()));
        embedded.setSubtype(file.mediaType());
        embedded.setSize(file.content().length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(file.name());
        specification.setFileUnicode(file.name());
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        return specification;
    }
}
