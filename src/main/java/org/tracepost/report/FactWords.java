package org.tracepost.report;

import java.time.Instant;
import java.time.ZoneId;
import org.tracepost.message.RecipientEvent;
import org.tracepost.platform.LocalFormats;
import org.tracepost.platform.Texts;
import org.tracepost.platform.VisibleText;
import org.tracepost.security.CurrentUser;

/** Says a fact in one plain sentence on paper; the sentences are those of the time-line, {@code event.<TYPE>}. */
record FactWords(Texts texts, ZoneId zone) {

    String sentence(RecipientEvent event) {
        String key = "event." + event.getType();
        String text = switch (event.getType()) {
            case QUEUED, CANCELLED, CONFIRMED -> texts.text(key, person(event.getLogin()));
            case HANDLED -> texts.text(key + (event.getRule() == null ? "" : "_" + event.getRule()), person(event.getLogin()));
            case UNANSWERED -> texts.text("restored".equals(event.getRule()) ? key + "_restored" : key);
            case RELAYED, DELIVERED, HANDED_ON, DELAYED -> texts.text(key, server(event));
            case CLICKED, AUTOMATIC_CLICK -> event.getTarget() == null || event.getTarget().equals("copy") ? texts.text(key + "_copy") : texts.text(key, event.getTarget());
            case ANSWERED -> texts.text(key + "_" + event.getTarget());
            case DOWNLOADED, ADDRESS_CHANGE -> texts.text(key, VisibleText.of(String.valueOf(event.getTarget())));
            case DROPPED -> texts.text("proof.dropped");
            case READ_AGAIN -> texts.text("proof.read_again", event.getRule());
            case ACCEPTED -> event.getTarget() == null ? texts.text(key) : texts.text(key) + "; " + texts.text("mail_note.redirected", event.getTarget());
            default -> texts.text(key);
        };
        return event.getReason() == null ? text : text + ": " + texts.text("reason." + event.getReason());
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

    private String person(String login) {
        return login == null || login.equals(CurrentUser.SYSTEM) ? "Tracepost" : login;
    }

    private String server(RecipientEvent event) {
        return event.getServer() == null || event.getServer().isBlank() ? texts.text("timeline.their_server") : event.getServer();
    }
}
