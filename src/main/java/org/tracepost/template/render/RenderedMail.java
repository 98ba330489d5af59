package org.tracepost.template.render;

import java.util.List;

/**
 * An e-mail ready to be put into MIME.
 *
 * @param text the plain text part; its links are the original ones, a bare address that differs from what it shows
 *     would look like fraud
 * @param html the HTML part, a whole document
 * @param links the different addresses that the text links to, in reading order, as the clerk wrote them
 */
public record RenderedMail(String subject, String text, String html, List<String> links) {

    public RenderedMail {
        links = List.copyOf(links);
    }
}
