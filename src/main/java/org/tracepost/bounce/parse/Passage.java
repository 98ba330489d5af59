package org.tracepost.bounce.parse;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tracepost.mail.ServerReply;

/**
 * What the words for people say about one address: from where the address is named to the end of that paragraph, or to
 * the line about the next address.
 *
 * <p>Only for a recipient whose fields say no more than "failed": some systems fill in 5.0.0 and put the server's reply
 * into the text alone.
 */
final class Passage {

    private static final int MAX = 600;

    /** The paragraph ends, or the next line tells of another address. */
    private static final Pattern END = Pattern.compile("\\n[ \\t]*(?:\\n|<?[^\\s<>:@]{1,80}@[\\w.-]{1,250}>?: )");

    private Passage() {}

    /** The passage read as a server's reply; {@link ServerReply#NONE} when the address is not named. */
    static ServerReply about(String address, String words) {
        int at = address.indexOf('@') < 0
                ? -1
                : words.toLowerCase(Locale.ROOT).indexOf(address.toLowerCase(Locale.ROOT));
        if (at < 0) {
            return ServerReply.NONE;
        }
        String rest = words.substring(at + address.length(), Math.min(words.length(), at + address.length() + MAX));
        Matcher end = END.matcher(rest);
        String paragraph = (end.find() ? rest.substring(0, end.start()) : rest).replaceFirst("^[>)\\]\"':,;\\s]+", "");
        return ServerReply.parse(paragraph);
    }
}
