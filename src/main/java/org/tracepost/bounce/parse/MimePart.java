package org.tracepost.bounce.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One part of a mail: its headers, and where its body lies in the raw bytes. Bodies are decoded only when asked for,
 * and only as far.
 *
 * @param children the parts of a multipart; empty for everything else, and for a multipart that cannot be taken apart
 */
record MimePart(byte[] raw, Fields headers, int bodyStart, int bodyEnd, List<MimePart> children) {

    private static final Map<String, Pattern> PARAMETERS =
            Stream.of("boundary", "charset", "report-type").collect(Collectors.toMap(n -> n, MimePart::parameterForm));

    /** The media type in lower case without parameters, text/plain when there is none (RFC 2045 section 5.2). */
    String type() {
        String type = headers.text("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() ? "text/plain" : type;
    }

    Optional<String> parameter(String name) {
        return parameter(headers.text("Content-Type"), name);
    }

    static Optional<String> parameter(String contentType, String name) {
        Pattern form = PARAMETERS.get(name);
        Matcher m = (form == null ? parameterForm(name) : form).matcher(contentType);
        return m.find() ? Optional.of(m.group(1) != null ? m.group(1) : m.group(2)) : Optional.empty();
    }

    private static Pattern parameterForm(String name) {
        return Pattern.compile(
                "(?:^|[;\\s])" + name + "\\s*=\\s*(?:\"([^\"]{0,300})\"?" + "|([^\\s;\"]{1,300}))",
                Pattern.CASE_INSENSITIVE);
    }

    boolean is(String... types) {
        return Arrays.asList(types).contains(type());
    }

    /** The body, without its transfer encoding, from at most {@code limit} raw bytes. */
    byte[] body(int limit) {
        int end = (int) Math.min(bodyEnd, (long) bodyStart + limit);
        return TransferEncoding.decode(
                Arrays.copyOfRange(raw, bodyStart, Math.max(bodyStart, end)),
                headers.text("Content-Transfer-Encoding"));
    }

    String text(int limit) {
        return Text.decode(body(limit), parameter("charset").orElse(""));
    }
}
