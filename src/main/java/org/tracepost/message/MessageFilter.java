package org.tracepost.message;

import org.tracepost.template.TemplatePurpose;

/** Which messages a list shows; null or blank: whatever. The text may be part of the subject as it was sent. */
public record MessageFilter(String text, TemplatePurpose purpose, Long documentId) {

    public static MessageFilter all() {
        return new MessageFilter(null, null, null);
    }
}
