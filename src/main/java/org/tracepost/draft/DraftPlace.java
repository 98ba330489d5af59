package org.tracepost.draft;

import java.io.Serializable;

/**
 * The page on which something is written. What a browser sends becomes a link on our pages: only an address of our own
 * passes.
 *
 * @param address below the product's own, such as {@code /document/edit.xhtml?kind=INVOICE}
 * @param label key of the word for what is written there, such as {@code document_kind.INVOICE}
 */
public record DraftPlace(String address, String label) implements Serializable {

    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_LABEL = 100;

    /** @throws IllegalArgumentException when it is no page of ours, or no key of a text */
    public DraftPlace {
        if (!address.matches("(/[a-z]+)+\\.xhtml(\\?[A-Za-z0-9._~%&=+-]+)?") || address.length() > LONGEST_ADDRESS) {
            throw new IllegalArgumentException("no page: " + address);
        }
        if (!label.matches("[a-z_]+\\.[A-Za-z_]+") || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("no key of a text: " + label);
        }
    }

    /** The address that leads to this page with that draft on it. */
    static String continued(String address, String key) {
        return address + (address.indexOf('?') < 0 ? "?" : "&") + Sheet.PARAMETER + "=" + key;
    }
}
