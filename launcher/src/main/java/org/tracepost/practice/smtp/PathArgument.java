package org.tracepost.practice.smtp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The argument of MAIL and RCPT: {@code FROM:<path> KEY=value KEY} (RFC 5321 section 4.1.1.2).
 *
 * @param parameters by upper-case keyword; without value: empty text
 */
record PathArgument(String path, Map<String, String> parameters) {

    private static final Pattern FORM =
            Pattern.compile("\\s*<(?<path>(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^<>\"])*)>(?<rest>.*)");

    static PathArgument parse(String keyword, String argument) throws SmtpRefusal {
        Matcher form = FORM.matcher(argument.length() < keyword.length() ? "" : argument.substring(keyword.length()));
        if (!argument.regionMatches(true, 0, keyword, 0, keyword.length()) || !form.matches()) {
            throw new SmtpRefusal("501 5.5.4 Syntax: " + keyword + "<address> [parameters]");
        }
        return new PathArgument(
                withoutRoute(form.group("path")), parameters(form.group("rest").trim()));
    }

    /** RFC 5321 appendix C: a source route is accepted and ignored. */
    private static String withoutRoute(String path) throws SmtpRefusal {
        if (path.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new SmtpRefusal("501 5.1.7 Control characters in an address");
        }
        return path.startsWith("@") ? path.substring(path.indexOf(':') + 1) : path;
    }

    private static Map<String, String> parameters(String rest) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : rest.split("\\s+")) {
            int equals = parameter.indexOf('=');
            String keyword = equals < 0 ? parameter : parameter.substring(0, equals);
            if (!keyword.isEmpty()) {
                parameters.put(keyword.toUpperCase(Locale.ROOT), equals < 0 ? "" : parameter.substring(equals + 1));
            }
        }
        return parameters;
    }

    /** RFC 5321 section 4.1.1.11: parameters that were not offered are refused with 555. */
    void allowOnly(String... keywords) throws SmtpRefusal {
        for (String keyword : parameters.keySet()) {
            if (!List.of(keywords).contains(keyword)) {
                throw new SmtpRefusal("555 5.5.4 Unsupported parameter: " + keyword);
            }
        }
    }
}
