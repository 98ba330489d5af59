package org.tracepost.document.web;

import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;

/**
 * How a kind of document looks on the pages: its picture, its letter on the keyboard, and the key of what its states
 * are called where that is not what all kinds call them.
 */
public final class KindLook {

    private KindLook() {}

    /** The class of the picture that stands for a kind. */
    public static String icon(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> "pi-receipt";
            case ESTIMATE -> "pi-calculator";
            case PROPOSAL -> "pi-file-edit";
            case CREDIT_NOTE -> "pi-replay";
            case CONTRACT -> "pi-verified";
            case SUBSCRIPTION -> "pi-sync";
        };
    }

    /** The key that leads to the list of a kind, after {@code g}. */
    public static String letter(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> "i";
            case ESTIMATE -> "e";
            case PROPOSAL -> "p";
            case CREDIT_NOTE -> "n";
            case CONTRACT -> "t";
            case SUBSCRIPTION -> "s";
        };
    }

    /** The bundle key of a state; {@code kind} may be null where only the state is known. */
    public static String stateKey(DocumentState state, DocumentKind kind) {
        return state.textKey(kind);
    }

    public static DocumentKind[] kinds() {
        return DocumentKind.values();
    }
}
