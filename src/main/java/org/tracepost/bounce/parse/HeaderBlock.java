package org.tracepost.bounce.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers at the beginning of a mail or part, and where its body begins.
 *
 * <p>Forgiving: an mbox {@code From } line, empty or indented lines before the first header are passed over, and a line
 * that is no header ends the block even where the empty line is missing.
 */
record HeaderBlock(Fields fields, int bodyStart) {

    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_LINE = 16 * 1024;
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,100})[ \\t]{0,3}:(.*)", Pattern.DOTALL);
    private static final Pattern MBOX = Pattern.compile(">?From .*", Pattern.DOTALL);

    /** @param top true for the mail itself, before which there may be anything; false for a part */
    static HeaderBlock read(byte[] raw, int from, int to, boolean top) {
        Fields fields = new Fields();
        Lines lines = new Lines(raw, from, to);
        int kept = 0;
        while (lines.advance()) {
            if (lines.blank()) {
                if (top && fields.isEmpty()) {
                    continue;
                }
                return new HeaderBlock(fields, lines.next());
            }
            if (kept > MAX_BYTES) {
                continue;
            }
            String line = Text.decode(raw, lines.start(), Math.min(lines.stop(), lines.start() + MAX_LINE));
            kept += line.length();
            Matcher field = FIELD.matcher(top && fields.isEmpty() ? line.stripLeading() : line);
            if (lines.indented() && !fields.isEmpty()) {
                fields.continueLast(line);
            } else if (field.matches()) {
                fields.add(field.group(1), field.group(2));
            } else if (!MBOX.matcher(line).matches() && !(top && fields.isEmpty())) {
                return new HeaderBlock(fields, lines.start());
            }
        }
        return new HeaderBlock(fields, to);
    }
}
