package org.tracepost.practice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of plain text, with its address when it is a link.
 *
 * @param link empty: just text
 */
record LinkedText(String text, String link) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]']");

    static List<LinkedText> of(String text) {
        List<LinkedText> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int done = 0;
        while (addresses.find()) {
            pieces.add(new LinkedText(text.substring(done, addresses.start()), ""));
            pieces.add(new LinkedText(addresses.group(), addresses.group()));
            done = addresses.end();
        }
        pieces.add(new LinkedText(text.substring(done), ""));
        return pieces;
    }

    boolean linked() {
        return !link.isEmpty();
    }
}
