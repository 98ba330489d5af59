package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a mail apart into its parts (RFC 2046), by positions only, nothing is copied.
 *
 * <p>Why not the container's MIME classes: they give up on much of what bounce servers send, take memory by the depth
 * of the nesting, and look their helpers up through the caller's class loader, which in a timer is not always ours.
 */
final class MimeReader {

    private static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final int MAX_PARTS = 200;
    private static final int MAX_DEPTH = 10;

    private final byte[] raw;
    private int parts;

    private MimeReader(byte[] raw) {
        this.raw = raw;
    }

    static MimePart read(byte[] raw) {
        return new MimeReader(raw).part(0, Math.min(raw.length, MAX_BYTES), 0);
    }

    private MimePart part(int from, int to, int depth) {
        parts++;
        HeaderBlock block = HeaderBlock.read(raw, from, to, depth == 0);
        MimePart leaf = new MimePart(raw, block.fields(), block.bodyStart(), to, List.of());
        boolean multipart = leaf.type().startsWith("multipart") && depth < MAX_DEPTH;
        return multipart ? new MimePart(raw, block.fields(), block.bodyStart(), to, children(leaf, depth)) : leaf;
    }

    private List<MimePart> children(MimePart multipart, int depth) {
        Optional<String> boundary =
                multipart.parameter("boundary").map(String::stripTrailing).filter(b -> !b.isEmpty());
        List<MimePart> found =
                boundary.map(b -> split(multipart, "--" + b, depth)).orElse(List.of());
        return found.isEmpty()
                ? firstDashes(multipart).map(d -> split(multipart, d, depth)).orElse(found)
                : found;
    }

    private List<MimePart> split(MimePart multipart, String delimiter, int depth) {
        List<MimePart> found = new ArrayList<>();
        Lines lines = new Lines(raw, multipart.bodyStart(), multipart.bodyEnd());
        int open = -1;
        while (lines.advance() && parts < MAX_PARTS) {
            if (!lines.startsWith(delimiter) || !onlyDashes(lines.start() + delimiter.length(), lines.stop())) {
                continue;
            }
            if (open >= 0) {
                found.add(part(open, lines.start(), depth + 1));
            }
            boolean last = lines.stop() - lines.start() >= delimiter.length() + 2
                    && raw[lines.start() + delimiter.length()] == '-';
            open = last ? -1 : lines.next();
        }
        if (open >= 0 && open < multipart.bodyEnd() && parts < MAX_PARTS) {
            found.add(part(open, multipart.bodyEnd(), depth + 1));
        }
        return found;
    }

    /** Behind a delimiter may stand the closing dashes and white space. */
    private boolean onlyDashes(int from, int to) {
        for (int i = from; i < to; i++) {
            if (raw[i] != '-' && raw[i] != ' ' && raw[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Where no boundary is declared, or a wrong one, the first line that looks like a delimiter is taken for it. */
    private Optional<String> firstDashes(MimePart multipart) {
        Lines lines = new Lines(raw, multipart.bodyStart(), multipart.bodyEnd());
        while (lines.advance()) {
            int length = lines.stop() - lines.start();
            if (lines.startsWith("--") && length > 3 && length < 200) {
                String line = Text.decode(raw, lines.start(), lines.stop()).stripTrailing();
                if (!line.contains(" ") && !line.replace("-", "").isEmpty()) {
                    return Optional.of(line);
                }
            }
        }
        return Optional.empty();
    }
}
