package org.tracepost.message.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What sort of program a User-Agent header means, as a clerk would call it. The full header is in the technical
 * details.
 */
final class ProgramName {

    /** The first that fits: mail programs before the browsers whose names they carry along. */
    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("googleimageproxy", "Gmail"),
            Map.entry("yahoomailproxy", "Yahoo Mail"),
            Map.entry("thunderbird", "Thunderbird"),
            Map.entry("microsoft outlook", "Outlook"),
            Map.entry("ms-office", "Outlook"),
            Map.entry("msoffice", "Outlook"),
            Map.entry("edg/", "Edge"),
            Map.entry("opr/", "Opera"),
            Map.entry("firefox/", "Firefox"),
            Map.entry("chrome/", "Chrome"),
            Map.entry("safari/", "Safari"),
            Map.entry("applewebkit", "Apple Mail"));

    private static final List<Map.Entry<String, String>> DEVICES = List.of(
            Map.entry("iphone", "iPhone"),
            Map.entry("ipad", "iPad"),
            Map.entry("android", "Android"),
            Map.entry("windows", "Windows"),
            Map.entry("mac os x", "Mac"),
            Map.entry("linux", "Linux"));

    private ProgramName() {}

    /** Such as {@code Firefox, Windows}; empty text when the header tells nothing that a clerk would know. */
    static String of(String userAgent) {
        String text = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        String program = first(PROGRAMS, text);
        String device = first(DEVICES, text);
        boolean proxy = text.contains("proxy");
        return program.isEmpty() || device.isEmpty() || proxy ? program : program + ", " + device;
    }

    private static String first(List<Map.Entry<String, String>> table, String text) {
        return table.stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
