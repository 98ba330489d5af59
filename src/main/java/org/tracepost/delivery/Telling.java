package org.tracepost.delivery;

import java.util.List;
import java.util.Locale;

/**
 * Whether and how the customer is told of money that moved, or did not.
 *
 * @param wanted false: not at all
 * @param contactIds null: who usually gets the document
 * @param language null: the one of the contact who gets it, or else the document's
 * @param attachPdf whether the document's PDF goes along
 */
public record Telling(boolean wanted, List<Long> contactIds, Locale language, boolean attachPdf) {

    /** No e-mail. */
    public static final Telling NOT = new Telling(false, null, null, false);

    /** To whom it usually goes, in their language, with the PDF. */
    public static Telling asUsual() {
        return new Telling(true, null, null, true);
    }
}
