package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file that may hold several mails one after the other (mbox, RFC 4155): it begins with a "From " line with a time,
 * and so does each further mail, behind an empty line.
 */
final class MboxFile {

    private static final Pattern SEPARATOR = Pattern.compile(
            "From \\S{1,320} .{0,40}\\b(?:Mon|Tue|Wed|Thu|Fri|Sat" + "|Sun) .{6,40}\\d\\d:\\d\\d.{0,30}");

    private MboxFile() {}

    /** The mails; the whole file as one where it is no mbox. */
    static List<byte[]> mails(byte[] file) {
        List<byte[]> mails = new ArrayList<>();
        Lines lines = new Lines(file, 0, file.length);
        int begin = 0;
        boolean blankBefore = true;
        while (lines.advance()) {
            if (blankBefore && separates(file, lines)) {
                if (lines.start() > 0) {
                    mails.add(Arrays.copyOfRange(file, begin, lines.start()));
                    begin = lines.start();
                }
            } else if (lines.start() == 0) {
                return List.of(file);
            }
            blankBefore = lines.blank();
        }
        mails.add(Arrays.copyOfRange(file, begin, file.length));
        return mails;
    }

    private static boolean separates(byte[] file, Lines lines) {
        return lines.startsWith("From ")
                && lines.stop() - lines.start() < 500
                && SEPARATOR
                        .matcher(Text.decode(file, lines.start(), lines.stop()))
                        .matches();
    }
}
