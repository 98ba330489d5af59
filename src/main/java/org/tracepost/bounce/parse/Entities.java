package org.tracepost.bounce.parse;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Character references of HTML: by number, and by those names that mail systems use. What is unknown stays as it is.
 */
final class Entities {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            named("nbsp", " "),
            named("lt", "<"),
            named("gt", ">"),
            named("amp", "&"),
            named("quot", "\""),
            named("apos", "'"),
            named("rsquo", "'"),
            named("lsquo", "'"),
            named("ldquo", "\""),
            named("rdquo", "\""),
            named("ndash", "-"),
            named("mdash", "-"),
            named("hellip", "..."),
            named("auml", "\u00e4"),
            named("ouml", "\u00f6"),
            named("uuml", "\u00fc"),
            named("Auml", "\u00c4"),
            named("Ouml", "\u00d6"),
            named("Uuml", "\u00dc"),
            named("szlig", "\u00df"),
            named("eacute", "\u00e9"),
            named("egrave", "\u00e8"),
            named("ecirc", "\u00ea"),
            named("agrave", "\u00e0"),
            named("aacute", "\u00e1"),
            named("acirc", "\u00e2"),
            named("ccedil", "\u00e7"),
            named("icirc", "\u00ee"),
            named("iacute", "\u00ed"),
            named("oacute", "\u00f3"),
            named("ocirc", "\u00f4"),
            named("uacute", "\u00fa"),
            named("ntilde", "\u00f1"),
            named("atilde", "\u00e3"),
            named("otilde", "\u00f5"));

    private Entities() {}

    private static Map.Entry<String, String> named(String name, String character) {
        return Map.entry(name, character);
    }

    static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m)));
    }

    private static String character(MatchResult m) {
        if (m.group(3) != null) {
            return NAMED.getOrDefault(m.group(3), m.group());
        }
        int point = m.group(1) != null ? Integer.parseInt(m.group(1)) : Integer.parseInt(m.group(2), 16);
        boolean usable = point >= ' ' && Character.isValidCodePoint(point) && !(point >= 0xD800 && point <= 0xDFFF);
        return usable ? Character.toString(point) : " ";
    }
}
