package org.tracepost.intake.parse.einvoice;

import java.util.Set;

/** The kinds behind the document type codes of UNTDID 1001 that EN 16931 allows (BT-3, rule BR-CL-01). */
final class TypeCode {

    /**
     * Credit notes of all sorts; everything else (380 invoice, 384 corrected, 386 prepayment, 389 self-billed, ...)
     * asks for money.
     */
    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");

    private TypeCode() {}

    static EInvoice.Kind kind(String code) {
        return CREDIT_NOTES.contains(code) ? EInvoice.Kind.CREDIT_NOTE : EInvoice.Kind.INVOICE;
    }
}
