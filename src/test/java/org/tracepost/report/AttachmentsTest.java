package org.tracepost.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.tracepost.platform.pdf.HtmlPdf;

class AttachmentsTest {

    @Test
    void attachShouldKeepEveryByteOfEachFile() throws IOException {
        byte[] report = "From: <>\r\n\r\n550 5.1.1 Łódź\0".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = Attachments.attach(
                HtmlPdf.print("<html><head><title>t</title></head><body><p>Proof</p></body></html>"),
                List.of(
                        new Attached("report-7.eml", "message/rfc822", report),
                        new Attached("sent-1-Rechnung ä.pdf", "application/pdf", new byte[] {1, 2, 3})));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> files = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getKids()
                    .get(0)
                    .getNames();
            assertEquals(2, files.size());
            assertArrayEquals(
                    report, files.get("report-7.eml").getEmbeddedFile().toByteArray());
            assertEquals(
                    "message/rfc822",
                    files.get("report-7.eml").getEmbeddedFile().getSubtype());
            assertArrayEquals(
                    new byte[] {1, 2, 3},
                    files.get("sent-1-Rechnung ä.pdf").getEmbeddedFile().toByteArray());
        }
    }
}
