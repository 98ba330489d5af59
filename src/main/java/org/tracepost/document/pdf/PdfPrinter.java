package org.tracepost.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tracepost.platform.TextTemplate;
import org.tracepost.platform.pdf.HtmlPdf;

/** Prints a document as PDF, A4. Safe for use by several threads. */
public final class PdfPrinter {

    private static final TextTemplate PAGE = TextTemplate.markup(PdfPrinter.class, "document.html");

    /** The finished PDF. Throws {@link UncheckedIOException} only where the renderer itself fails. */
    public byte[] print(PrintedDocument document) {
        try {
            return HtmlPdf.print(PAGE.fill(new PrintedValues(document).all()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print document " + document.number(), e);
        }
    }
}
