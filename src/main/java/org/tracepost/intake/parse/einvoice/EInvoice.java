package org.tracepost.intake.parse.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice or credit note as its file tells it, in the terms of EN 16931 (the BT numbers below), whatever the syntax
 * was.
 *
 * <p>Texts are never null: what the file does not tell is the empty string. Amounts have the scale of the file and are
 * in {@link #currency()}. Those of a credit note are positive, as in the file.
 *
 * @param kind from the type code (BT-3) and, in UBL, the document element
 * @param typeCode BT-3, UNTDID 1001, e.g. 380
 * @param number BT-1
 * @param issued BT-2
 * @param due BT-9
 * @param currency BT-5, ISO 4217
 * @param language language of the document as told by the file, e.g. {@code de}; most do not
 * @param buyerReference BT-10
 * @param orderReference BT-13, the buyer's order
 * @param note BT-22, several joined by line breaks
 */
public record EInvoice(
        Kind kind,
        String typeCode,
        String number,
        LocalDate issued,
        Optional<LocalDate> due,
        String currency,
        String language,
        String buyerReference,
        String orderReference,
        Party seller,
        Party buyer,
        List<Line> lines,
        List<TaxPart> taxes,
        Totals totals,
        Payment payment,
        String note) {

    /** What a customer would call it. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    public EInvoice {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * One line (BG-25).
     *
     * @param position BT-126
     * @param name BT-153
     * @param description BT-154
     * @param quantity BT-129; 1 when the file does not tell
     * @param unit BT-130, UN/ECE recommendation 20, e.g. {@code HUR}
     * @param unitPrice BT-146 for one unit, whatever quantity (BT-149) the file gives the price for
     * @param discount line allowances less line charges (BT-136, BT-141); negative when the charges prevail
     * @param taxCategory BT-151, e.g. {@code S}
     * @param taxRate BT-152 in percent
     * @param net BT-131
     */
    public record Line(
            String position,
            String name,
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discount,
            String taxCategory,
            Optional<BigDecimal> taxRate,
            BigDecimal net) {}

    /** Tax of one category and rate (BG-23): BT-118, BT-119 in percent, BT-116, BT-117. */
    public record TaxPart(String category, Optional<BigDecimal> rate, BigDecimal taxable, BigDecimal tax) {}

    /**
     * The sums (BG-22).
     *
     * @param lines BT-106
     * @param allowances BT-107
     * @param charges BT-108
     * @param net BT-109, without tax
     * @param tax BT-110
     * @param gross BT-112, with tax
     * @param prepaid BT-113
     * @param rounding BT-114
     * @param payable BT-115, what is still to be paid
     */
    public record Totals(
            BigDecimal lines,
            BigDecimal allowances,
            BigDecimal charges,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            BigDecimal prepaid,
            BigDecimal rounding,
            BigDecimal payable) {}

    /**
     * How to pay.
     *
     * @param means BT-81, UNTDID 4461, e.g. 58 SEPA credit transfer
     * @param reference BT-83, what the payer is to quote
     * @param account BT-84, an IBAN in most of Europe
     * @param accountName BT-85
     * @param terms BT-20, in words
     */
    public record Payment(String means, String reference, String account, String accountName, String terms) {}
}
