package org.tracepost.tracking;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.ResourceBundle;
import org.tracepost.document.Document;
import org.tracepost.document.DocumentAnswer;
import org.tracepost.document.DocumentKind;
import org.tracepost.document.DocumentState;
import org.tracepost.platform.LocalFormats;

/** How far a document is, said to the customer: politely, with the day or the name that matters. */
record CopyState(String tone, String words) {

    static CopyState of(
            Document document, LocalDate today, Optional<DocumentAnswer> answer, ZoneId zone, ResourceBundle words) {
        LocalFormats formats = new LocalFormats(document.getLanguage());
        DocumentState state = document.stateOn(today);
        String life = document.getKind() == DocumentKind.CREDIT_NOTE
                ? "CREDIT"
                : document.getKind().life().name();
        String key = "state." + life + "." + state;
        String text = words.containsKey(key) ? key : words.containsKey("state." + state) ? "state." + state : "";
        Object[] parts = {};
        if (answer.isPresent() && words.containsKey(text + ".by")) {
            text += ".by";
            parts = new Object[] {
                formats.date(answer.get().getAt().atZone(zone).toLocalDate()),
                answer.get().getName()
            };
        } else if (document.getDueOn() != null && words.containsKey(text + ".day")) {
            text += ".day";
            parts = new Object[] {formats.date(document.getDueOn())};
        } else if (state == DocumentState.PARTLY_PAID) {
            parts = new Object[] {formats.money(document.getPayable(), document.currency())};
        }
        return new CopyState(
                tone(state),
                text.isEmpty() ? "" : new MessageFormat(words.getString(text), document.getLanguage()).format(parts));
    }

    private static String tone(DocumentState state) {
        return switch (state) {
            case PAID, ACCEPTED, SIGNED, INVOICED, ACTIVE -> "good";
            case OPEN, PARTLY_PAID -> "waits";
            case OVERDUE, EXPIRED, PAYMENT_FAILED -> "late";
            case DRAFT, DECLINED, ENDED, CANCELLED -> "over";
        };
    }
}
