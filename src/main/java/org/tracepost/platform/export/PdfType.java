package org.tracepost.platform.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.tracepost.platform.pdf.Fonts;

/** A font that knows how wide its letters are, and what it cannot write. */
final class PdfType {

    private static final String ELLIPSIS = "…";
    private static final String MISSING = "?";

    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    PdfType(PDDocument document, Fonts file) throws IOException {
        try (InputStream in = file.open()) {
            font = PDType0Font.load(document, in, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** In points. */
    float width(String text, float size) {
        return (float) text.codePoints().mapToDouble(this::width).sum() * size / 1000;
    }

    private float width(int letter) {
        return widths.computeIfAbsent(letter, this::measured);
    }

    /** Negative: the font has no such letter. */
    private float measured(int letter) {
        try {
            return Character.isISOControl(letter) ? -1 : font.getStringWidth(Character.toString(letter));
        } catch (IOException | IllegalArgumentException notThere) {
            return -1;
        }
    }

    /** The text in lines that fit, at most so many; what is too long ends in an ellipsis. */
    List<String> wrapped(String text, float size, float room, int most) {
        String rest = printable(text);
        List<String> lines = new ArrayList<>();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = fitting(rest, size, room);
            if (end < rest.length() && lines.size() == most - 1) {
                lines.add(rest.substring(0, fitting(rest, size, room - width(ELLIPSIS, size))) + ELLIPSIS);
                return lines;
            }
            int space = end < rest.length() ? rest.lastIndexOf(' ', end) : -1;
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        return lines;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || c == '\u202f' ? ' ' : c)
                .forEach(c -> printable.append(width(c) < 0 ? MISSING : Character.toString(c)));
        return printable.toString().strip();
    }

    private int fitting(String text, float size, float room) {
        float wide = 0;
        int end = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            wide += width(letter) * size / 1000;
            if (wide > room && end > 0) {
                return end;
            }
            end += Character.charCount(letter);
        }
        return end;
    }
}
