package org.tracepost.intake;

import java.util.List;
import java.util.Optional;
import org.tracepost.intake.parse.Defect;

/**
 * What one file, or one line of a list, means: what would be done with it, or what was.
 *
 * @param source the file's name, with its entry of a zip or its line
 * @param number of the document or customer; empty text if none
 * @param customer the customer's name
 * @param email where mails would go; empty text: nowhere yet
 * @param documentId the new document, or the one that has the number already
 * @param problem what is wrong, when the outcome is {@link Outcome#UNREADABLE} or {@link Outcome#REFUSED}; otherwise
 *     what was left out, mostly nothing
 */
public record ImportItem(
        String source,
        Kind kind,
        Outcome outcome,
        String number,
        String customer,
        String email,
        Optional<Long> documentId,
        Optional<Long> customerId,
        Optional<Trouble> problem) {

    /** What the file holds. */
    public enum Kind {
        INVOICE,
        CREDIT_NOTE,
        CUSTOMER,
        UNKNOWN
    }

    /** What becomes of it. */
    public enum Outcome {
        /** A new document or customer. */
        NEW,
        /** A new document that waits, because nobody at the customer has an address. */
        NEW_WITHOUT_ADDRESS,
        /** The customer is known and gains something: a contact, or a detail that was missing. */
        COMPLETED,
        /** It is there already; nothing is changed. */
        ALREADY_THERE,
        /** The file or line cannot be read. */
        UNREADABLE,
        /** It can be read, but not be taken in. */
        REFUSED
    }

    /** @param key of the message bundle, with its arguments; {@code english} is the same sentence for programs */
    public record Trouble(String key, List<String> arguments, String english) {

        static Trouble of(Defect defect) {
            return new Trouble(defect.problem().key(), defect.arguments(), defect.sentence());
        }
    }

    static ImportItem unreadable(String source, Defect defect) {
        return new ImportItem(
                source,
                Kind.UNKNOWN,
                Outcome.UNREADABLE,
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Trouble.of(defect)));
    }

    ImportItem completed() {
        return new ImportItem(
                source, kind, Outcome.COMPLETED, number, customer, email, documentId, customerId, problem);
    }

    ImportItem stored(long aDocumentId, long aCustomerId) {
        return new ImportItem(
                source,
                kind,
                outcome,
                number,
                customer,
                email,
                Optional.of(aDocumentId),
                Optional.of(aCustomerId),
                problem);
    }

    /** Somebody who has this address gets it after all. */
    ImportItem addressed(String address) {
        return new ImportItem(
                source,
                kind,
                outcome == Outcome.NEW_WITHOUT_ADDRESS ? Outcome.NEW : outcome,
                number,
                customer,
                address,
                documentId,
                customerId,
                problem);
    }

    ImportItem alreadyThere() {
        return new ImportItem(
                source, kind, Outcome.ALREADY_THERE, number, customer, email, documentId, customerId, problem);
    }

    /** True when applying it changes something. */
    public boolean changesSomething() {
        return outcome == Outcome.NEW || outcome == Outcome.NEW_WITHOUT_ADDRESS || outcome == Outcome.COMPLETED;
    }
}
