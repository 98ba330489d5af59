package org.tracepost.message;

import java.util.function.Function;
import org.tracepost.platform.Texts;
import org.tracepost.platform.VisibleText;
import org.tracepost.security.LoginName;

/**
 * Says a fact in one plain sentence, the same on pages and on paper; the sentence of a type is {@code event.<TYPE>} in
 * the bundle.
 *
 * @param dropped says why an e-mail was not handed over, which only the list of blocked addresses knows
 */
public record EventText(Texts texts, Function<RecipientEvent, String> dropped) {

    /** The {@link EventType#CLICKED} target that is the online copy. */
    private static final String COPY = "copy";

    private static final String RESTORED = "restored";

    public String sentence(RecipientEvent event) {
        String text =
                switch (event.getType()) {
                    case QUEUED, CANCELLED, CONFIRMED -> say(event, person(event));
                    case HANDLED ->
                        texts.text(key(event) + (event.getRule() == null ? "" : "_" + event.getRule()), person(event));
                    case ACCEPTED ->
                        say(event)
                                + (event.getTarget() == null
                                        ? ""
                                        : "; " + texts.text("mail_note.redirected", event.getTarget()));
                    case UNANSWERED -> texts.text(isRestored(event) ? key(event) + "_restored" : key(event));
                    case RELAYED, DELIVERED, HANDED_ON, DELAYED -> say(event, server(event));
                    case CLICKED, AUTOMATIC_CLICK ->
                        event.getTarget() == null || event.getTarget().equals(COPY)
                                ? texts.text(key(event) + "_copy")
                                : say(event, event.getTarget());
                    case READ_AGAIN -> readAgain(event);
                    case ADDRESS_CHANGE, DOWNLOADED -> say(event, VisibleText.of(String.valueOf(event.getTarget())));
                    case ANSWERED, UNSUBSCRIBED -> texts.text(key(event) + "_" + event.getTarget());
                    case DROPPED -> dropped.apply(event);
                    case DEFERRED,
                            GIVEN_UP,
                            REFUSED,
                            EXPANDED,
                            FAILED,
                            OPENED,
                            AUTOMATIC_OPEN,
                            READ_RECEIPT,
                            VIEWED,
                            FOUND_AUTOMATIC,
                            COMPLAINT,
                            AUTO_REPLY,
                            DELETED_UNREAD,
                            CHALLENGED -> say(event);
                };
        String why = event.getReason() == null ? "" : ": " + texts.text("reason." + event.getReason());
        return text + why + (isAssigned(event) ? " " + texts.text("timeline.assigned", person(event)) : "");
    }

    /** The database was put back to an earlier state, so nobody knows any more what became of it. */
    public static boolean isRestored(RecipientEvent event) {
        return RESTORED.equals(event.getRule());
    }

    /** A clerk, not the report's own token, said that it is about this e-mail. */
    private static boolean isAssigned(RecipientEvent event) {
        return event.getReportId() != null && event.getSource() == EventSource.USER;
    }

    private String readAgain(RecipientEvent event) {
        String[] sides = String.valueOf(event.getTarget()).split(" > ", 2);
        return say(event, event.getRule(), verdict(sides[0]), verdict(sides.length > 1 ? sides[1] : Verdict.NONE));
    }

    private String verdict(String code) {
        return Verdict.parse(code)
                .map(v -> texts.text("verdict." + v.type())
                        + (v.reason() == null ? "" : ": " + texts.text("reason." + v.reason())))
                .orElseGet(() -> texts.text("verdict.nothing"));
    }

    private String person(RecipientEvent event) {
        return LoginName.of(event.getLogin(), texts);
    }

    private String server(RecipientEvent event) {
        return event.getServer() == null || event.getServer().isBlank()
                ? texts.text("timeline.their_server")
                : event.getServer();
    }

    private String say(RecipientEvent event, Object... arguments) {
        return texts.text(key(event), arguments);
    }

    private static String key(RecipientEvent event) {
        return "event." + event.getType();
    }
}
