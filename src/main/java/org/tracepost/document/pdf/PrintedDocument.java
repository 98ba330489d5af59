package org.tracepost.document.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that is printed on a sales document, in final figures: nothing is computed here.
 *
 * <p>A text that is not known is empty, and its label is then left out. A text may have several lines.
 *
 * @param supplied the day of supply, where it is to be named (required in Germany and Poland)
 * @param deadline the day to pay, accept or sign by, or the next period begins, as its kind has it
 * @param corrects for a credit note: the number of the invoice that it corrects; otherwise empty
 * @param terms what it says beside its lines
 * @param agreement the customer's yes, once it was given online
 * @param language the reader's language; figures and dates follow it, labels fall back to English
 * @param note free text below the totals (reason of a tax exemption, thanks, terms)
 * @param paymentReference what the payer is to quote; empty: the number
 */
public record PrintedDocument(
        Kind kind,
        String number,
        LocalDate issued,
        Optional<LocalDate> supplied,
        Optional<LocalDate> deadline,
        String corrects,
        Terms terms,
        Optional<Agreement> agreement,
        Currency currency,
        Locale language,
        Seller seller,
        Buyer buyer,
        List<Line> lines,
        List<TaxRow> taxes,
        Totals totals,
        String note,
        String paymentReference) {

    public PrintedDocument {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** What the document calls itself, and what its one deadline is. */
    public enum Kind {
        INVOICE("due"),
        ESTIMATE("validUntil"),
        PROPOSAL("validUntil"),
        CREDIT_NOTE("due"),
        CONTRACT("signBy"),
        SUBSCRIPTION("nextPeriod");

        private final String deadlineLabel;

        Kind(String deadlineLabel) {
            this.deadlineLabel = deadlineLabel;
        }

        String deadlineLabel() {
            return deadlineLabel;
        }

        /** Whether the customer may accept it. */
        boolean isOffer() {
            return this == ESTIMATE || this == PROPOSAL;
        }
    }

    /**
     * What a document says beside its lines.
     *
     * @param title what it is about; may be empty
     * @param content the long text of a proposal or contract; blank lines make paragraphs; may be empty
     * @param period {@code MONTHLY}, {@code QUARTERLY} or {@code YEARLY} for a subscription; otherwise empty
     * @param endsOn its last day
     */
    public record Terms(String title, String content, String period, Optional<LocalDate> endsOn) {

        /** Nothing but lines. */
        public static final Terms NONE = new Terms("", "", "", Optional.empty());
    }

    /**
     * That the customer said yes online, as it is printed in the place of a signature.
     *
     * @param role what the person is at the customer; may be empty
     * @param at when, in the seller's time zone
     * @param email where the e-mail with the link had been sent
     * @param address the network address that it came from
     * @param sha256 the fingerprint of the PDF that was shown and agreed to
     */
    public record Agreement(String name, String role, ZonedDateTime at, String email, String address, String sha256) {}

    /**
     * Who issues the document.
     *
     * @param addressLines street, postcode and town, country: one each
     */
    public record Seller(
            String name,
            List<String> addressLines,
            String taxId,
            String email,
            String phone,
            Bank bank,
            Optional<Logo> logo) {

        public Seller {
            addressLines = List.copyOf(addressLines);
        }
    }

    /** Where to pay to; all empty when there is no account to print. */
    public record Bank(String name, String iban, String bic) {

        /** No account. */
        public static final Bank NONE = new Bank("", "", "");
    }

    /** Who gets the document. */
    public record Buyer(String name, List<String> addressLines, String taxId, String customerNumber) {

        public Buyer {
            addressLines = List.copyOf(addressLines);
        }
    }

    /**
     * One line of the document.
     *
     * @param position as printed, mostly 1, 2, 3
     * @param unit a word, or a code of UN/ECE Recommendation 20 such as {@code HUR}, printed as a word where known
     * @param discountPercent 0 for none
     * @param taxPercent e.g. 23
     * @param net amount of the line without tax, after discount
     */
    public record Line(
            String position,
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal discountPercent,
            BigDecimal taxPercent,
            BigDecimal net) {}

    /** The tax at one rate: net amount at that rate, and the tax on it. */
    public record TaxRow(BigDecimal taxPercent, BigDecimal net, BigDecimal tax) {}

    /** Net, tax and gross of the whole document; what was paid of it, and what is still to pay. */
    public record Totals(BigDecimal net, BigDecimal tax, BigDecimal gross, BigDecimal paid, BigDecimal due) {}
}
