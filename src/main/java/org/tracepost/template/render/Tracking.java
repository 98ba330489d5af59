package org.tracepost.template.render;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What makes one recipient's e-mail differ from the next one's.
 *
 * @param link gives the address to put behind a link of the text; asked once per different address, in reading order.
 *     What it gives back unchanged stays an ordinary link
 * @param pixel address of the picture that tells of an open
 * @param honeypot address of a link that people cannot see and only machines follow
 */
public record Tracking(UnaryOperator<String> link, Optional<String> pixel, Optional<String> honeypot) {

    /** Nothing is tracked: for previews, and where the customer's mode is "off". */
    public static Tracking none() {
        return new Tracking(UnaryOperator.identity(), Optional.empty(), Optional.empty());
    }
}
