package org.tracepost.document.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Finds how far to the right the text of a PDF reaches, in points. */
final class RightEdge extends PDFTextStripper {

    private float edge;

    private RightEdge() {}

    static float of(PDDocument document) throws IOException {
        RightEdge finder = new RightEdge();
        finder.getText(document);
        return finder.edge;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        positions.forEach(position -> edge = Math.max(edge, position.getXDirAdj() + position.getWidthDirAdj()));
    }
}
