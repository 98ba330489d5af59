package org.tracepost.intake.parse.einvoice;

import org.tracepost.intake.parse.Defect;

/**
 * What came of reading one file.
 *
 * @param name the file's name; inside a zip {@code archive.zip!/folder/file.xml}
 * @param content the file's bytes, to be kept as the original; empty when it was too large to be taken in
 */
public record Reading(String name, byte[] content, Result result) {

    /** Either an invoice or the one thing that is wrong. */
    public sealed interface Result permits Read, Unreadable {}

    /** @param pdf true when the file is a PDF, which then is the PDF to send */
    public record Read(EInvoice invoice, boolean pdf) implements Result {}

    public record Unreadable(Defect defect) implements Result {}
}
