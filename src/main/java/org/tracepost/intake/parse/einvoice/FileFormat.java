package org.tracepost.intake.parse.einvoice;

import java.nio.charset.StandardCharsets;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;

/** What a file is by its first bytes; its name is not trusted. */
enum FileFormat {
    XML,
    PDF,
    ZIP;

    /** PDF readers accept leading rubbish within this many bytes. */
    private static final int PDF_WITHIN = 1024;

    static FileFormat of(byte[] content) {
        if (content.length == 0) {
            throw new DefectException(Problem.EMPTY);
        }
        String head = new String(content, 0, Math.min(PDF_WITHIN, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            if (head.startsWith("[Content_Types].xml", 30) || head.startsWith("mimetypeapplication/", 30)) {
                throw new DefectException(Problem.OFFICE_FILE);
            }
            return ZIP;
        }
        if (looksLikeXml(head)) {
            return XML;
        }
        if (head.contains("%PDF-")) {
            return PDF;
        }
        throw new DefectException(Problem.NO_INVOICE_FILE);
    }

    /** Also in UTF-16, where every other byte is zero. */
    private static boolean looksLikeXml(String head) {
        String text = head.replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                .replace("\0", "")
                .stripLeading();
        return text.startsWith("<");
    }
}
