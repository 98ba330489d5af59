package org.tracepost.report;

import java.time.Instant;
import java.time.ZoneId;
import org.tracepost.message.EventText;
import org.tracepost.message.RecipientEvent;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.Texts;
import org.tracepost.platform.VisibleText;

/** Says a fact on paper, in the sentences of the time-line ({@link EventText}) and with exact times. */
record FactWords(Texts texts, ZoneId zone) {

    String sentence(RecipientEvent event) {
        return new EventText(texts, dropped -> texts.text("proof.dropped")).sentence(event);
    }

    /** The server's own words with its codes; empty text: it said none. */
    static String words(RecipientEvent event) {
        StringBuilder words = new StringBuilder();
        String said = event.getWords() == null ? "" : event.getWords().strip();
        if (event.getReplyCode() != null && !said.contains(event.getReplyCode().toString())) {
            words.append(event.getReplyCode()).append(' ');
        }
        if (event.getStatusCode() != null && !said.contains(event.getStatusCode())) {
            words.append(event.getStatusCode()).append(' ');
        }
        return VisibleText.of(words.append(said).toString().strip());
    }

    String moment(Instant at) {
        return new LocalFormats(texts.locale()).moment(at.atZone(zone));
    }
}
