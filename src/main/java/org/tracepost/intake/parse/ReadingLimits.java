package org.tracepost.intake.parse;

/**
 * How much of a stranger's file we are willing to look at. All sizes in bytes.
 *
 * @param fileSize one file, as uploaded or as unpacked from a zip
 * @param unpacked all files of one zip together, or all streams of one PDF
 * @param zipFiles files in one zip
 * @param zipRatio how many times its own size a zip may unpack to; XML seldom shrinks below a thirtieth
 * @param xmlElements elements in one XML file; a line of an invoice has about 30
 * @param invoiceLines lines of one invoice
 * @param csvSize one CSV file
 * @param csvLines lines of one CSV file
 */
public record ReadingLimits(
        int fileSize,
        long unpacked,
        int zipFiles,
        int zipRatio,
        int xmlElements,
        int invoiceLines,
        int csvSize,
        int csvLines) {

    public static final int MEGABYTE = 1024 * 1024;

    public static final ReadingLimits DEFAULT =
            new ReadingLimits(20 * MEGABYTE, 200L * MEGABYTE, 1_000, 100, 300_000, 20_000, 10 * MEGABYTE, 50_000);

    public ReadingLimits withFileSize(int bytes) {
        return new ReadingLimits(bytes, unpacked, zipFiles, zipRatio, xmlElements, invoiceLines, csvSize, csvLines);
    }
}
