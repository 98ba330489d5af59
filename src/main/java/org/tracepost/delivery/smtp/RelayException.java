package org.tracepost.delivery.smtp;

/** The relay cannot be used at all for now. The message is a sentence for IT, without secrets. */
public final class RelayException extends Exception {

    private static final long serialVersionUID = 1L;

    public RelayException(String message) {
        super(message);
    }
}
