package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tracepost.bounce.parse.Mention.How;

/** Finds the addresses in the text of a bounce, and how each stands there. */
final class Mentions {

    private static final int MAX = 600;
    private static final int LOOK_BACK = 60;
    private static final int LONGEST_LOCAL = 120;
    private static final int LONGEST_DOMAIN = 250;
    private static final String NOT_IN_ADDRESS = "<>,;:\"'()[]{}|=\u300c\u300d\uff1a";
    private static final Pattern COMMAND = Pattern.compile("(?:rcpt to|rcpt_to|forward-path)\\s?:?\\s?<?$");
    private static final Pattern ALIAS = Pattern.compile(
            "(?:generated|expanded|forwarded|redirected) from:? ?<?$" + "|ultimately generated from ?<?$");
    private static final Pattern PHRASE = Pattern.compile("(?:recipients?(?: address)?(?:\\(s\\))?(?: was| is| are)?"
            + "|address(?:ed to|es|\\(es\\))?|delivered to"
            + "|deliver\\w*(?: \\w+){0,4} to|mail\\w* to|e-?mail (?:an|f\u00fcr)|addressee|user ?(?:id|name)?|mailbox"
            + "|mail ?box|account|attempts|reach\\w*|failed for"
            + "|destination|mailing list|sent to|sending to|message to|forward to|delivery to|undeliverable|unknown(?: user)?"
            + "|(?:failed|following)[^\\n]{0,40}"
            + "|adresat\\w*|odbiorc\\w*|empf\u00e4nger|destinatario|destinataire)\\s?[:=]?\\s*['\"<\\[(]*\\s?$");
    private static final Pattern OUR_MAIL_TO = Pattern.compile("\\byour (?:e-?mail|message|mail) to:?\\s*['\"<\\[(]*$");
    private static final Pattern HELP = Pattern.compile("(?:contact|postmaster|administrator|assistance|help|questions?"
            + "|support|complain\\w*|abuse|"
            + "report\\w* to|reply to|mail from|sender|from|envelope-from|wrote|e-?mail (?:us )?(?:at|to)"
            + "|send (?:an? )?(?:e-?mail|mail|message) to|by mail|write to"
            + "|mailto|unsubscribe|to the address|message[- ]id(?:entifier)?(?: was| is)?|msgid|in-reply-to"
            + "|references)\\s?[:=]?\\s*(?:at\\s|the\\s)?['\"<(\\[]*\\s?$");
    private static final Pattern FIELD_OF_OUR_MAIL =
            Pattern.compile("(?m)^[ \\t>*]*(?:to|from|cc|sent|sender|subject|an|von" + "|do|od)\\s{0,2}:[^\\n]{0,80}$");
    private static final Set<String> OFFICES = Set.of(
            "postmaster",
            "mailer-daemon",
            "abuse",
            "support",
            "helpdesk",
            "hostmaster",
            "webmaster",
            "root",
            "mailerdaemon",
            "noreply",
            "no-reply");

    private Mentions() {}

    /** @param ours addresses, in lower case, that cannot be the failing ones: those of our side */
    static List<Mention> in(String text, Set<String> ours) {
        List<Mention> found = new ArrayList<>();
        int at = text.indexOf('@');
        while (at >= 0 && found.size() < MAX) {
            int start = startOfLocal(text, at);
            int end = endOfDomain(text, at + 1);
            if (start < at && end > at + 1) {
                String address = text.substring(start, end);
                found.add(new Mention(address, how(text, start, end, address, ours), start, afterBrackets(text, end)));
            }
            at = text.indexOf('@', Math.max(end, at + 1));
        }
        return found;
    }

    private static int startOfLocal(String text, int at) {
        if (at > 1 && text.charAt(at - 1) == '"') {
            int quote = text.lastIndexOf('"', at - 2);
            return quote < 0
                            || at - quote > LONGEST_LOCAL
                            || text.substring(quote, at).indexOf('\n') >= 0
                    ? at
                    : quote;
        }
        int bracket = text.lastIndexOf('<', at);
        if (bracket >= 0
                && at - bracket <= LONGEST_LOCAL
                && text.substring(bracket, at).chars().allMatch(c -> c > ' ' && c != '>' && c != ':')) {
            return bracket + 1;
        }
        int start = at;
        while (start > 0
                && at - start < LONGEST_LOCAL
                && text.charAt(start - 1) > ' '
                && NOT_IN_ADDRESS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        while (start < at && "*-.".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static int endOfDomain(String text, int from) {
        int end = from;
        while (end < text.length()
                && end - from < LONGEST_DOMAIN
                && !text.startsWith("..", end)
                && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static How how(String text, int start, int end, String address, Set<String> ours) {
        String lower = address.toLowerCase(Locale.ROOT);
        String before = text.substring(Math.max(0, start - LOOK_BACK), start).toLowerCase(Locale.ROOT);
        if (COMMAND.matcher(before).find()) {
            return How.COMMAND;
        }
        boolean atLineStart = text.substring(text.lastIndexOf('\n', start - 1) + 1, start)
                .chars()
                .allMatch(Mentions::opens);
        if (ours.contains(lower)) {
            return atLineStart ? How.OUR_LINE : How.BYSTANDER;
        }
        if (ALIAS.matcher(before).find()) {
            return How.ALIAS;
        }
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        String lead = text.substring(lineStart, start);
        if (FIELD_OF_OUR_MAIL.matcher(lead).matches() || end < text.length() && text.charAt(end) == '/') {
            return How.BYSTANDER;
        }
        if (atLineStart && !HELP.matcher(before.stripTrailing() + " ").find()) {
            return OFFICES.contains(lower.substring(0, lower.indexOf('@'))) ? How.PASSING : How.LINE;
        }
        if (OUR_MAIL_TO.matcher(before).find()) {
            return How.PHRASE;
        }
        if (HELP.matcher(before).find()) {
            return How.BYSTANDER;
        }
        return PHRASE.matcher(before.replace('\n', ' ')).find() ? How.PHRASE : How.PASSING;
    }

    private static boolean opens(int c) {
        return c <= ' ' || "<\"'[(*->\u00b7\u2022".indexOf(c) >= 0;
    }

    /** Behind the closing bracket, and behind Exchange's {@code <mailto:...>}. */
    private static int afterBrackets(String text, int end) {
        int i = end;
        if (text.startsWith("<mailto:", i)) {
            int close = text.indexOf('>', i);
            i = close < 0 || close - i > 400 ? i : close;
        }
        while (i < text.length() && ">:\"')]".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
