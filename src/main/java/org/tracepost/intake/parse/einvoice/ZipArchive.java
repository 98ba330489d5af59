package org.tracepost.intake.parse.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;
import org.tracepost.intake.parse.ReadingLimits;

/**
 * Unpacks a zip file entry by entry, in the order in which they stand there, never more than one in memory and never
 * beyond the limits. It reads the entries themselves, not the directory at the end, so entries that overlap cannot be
 * unpacked again and again.
 */
final class ZipArchive {

    /** A small archive of one long list may well shrink a lot; below this size that is no danger. */
    private static final int HARMLESS = 5 * ReadingLimits.MEGABYTE;

    private final byte[] zip;
    private final ReadingLimits limits;
    private long unpacked;

    ZipArchive(byte[] zip, ReadingLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /**
     * @param each takes the name and content of every file; content longer than a file may be is cut off one byte
     *     beyond the limit
     * @throws DefectException when the archive itself is wrong, after the files before that were handed on
     */
    void unpack(BiConsumer<String, byte[]> each) {
        int files = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), oldNames())) {
            for (ZipEntry entry = next(in); entry != null; entry = next(in)) {
                if (entry.isDirectory() || isForFinder(entry.getName())) {
                    continue;
                }
                if (++files > limits.zipFiles()) {
                    throw new DefectException(Problem.ZIP_TOO_MANY, limits.zipFiles());
                }
                each.accept(entry.getName(), content(in));
            }
        } catch (IOException broken) {
            throw new DefectException(Problem.BROKEN_ZIP);
        }
        if (files == 0) {
            throw new DefectException(Problem.EMPTY_ZIP);
        }
    }

    private static ZipEntry next(ZipInputStream in) throws IOException {
        try {
            return in.getNextEntry();
        } catch (IllegalArgumentException badName) {
            throw new ZipException(badName.getMessage());
        }
    }

    /** Macs add a shadow of every file. */
    private static boolean isForFinder(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
    }

    private byte[] content(ZipInputStream in) throws IOException {
        byte[] content = in.readNBytes(limits.fileSize() + 1);
        count(content.length);
        byte[] rest = new byte[64 * 1024];
        for (int more = in.read(rest); more > 0; more = in.read(rest)) {
            count(more);
        }
        return content;
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpacked()) {
            throw new DefectException(Problem.ZIP_TOO_LARGE, limits.unpacked() / ReadingLimits.MEGABYTE);
        }
        if (unpacked > HARMLESS && unpacked > (long) limits.zipRatio() * zip.length) {
            throw new DefectException(Problem.ZIP_BOMB, limits.zipRatio());
        }
    }

    /** Names are UTF-8 where the entry says so, and otherwise in the code page of old DOS. */
    private static Charset oldNames() {
        return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
    }
}
