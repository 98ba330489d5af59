package org.tracepost.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.Verdict;
import org.tracepost.message.web.TimelineEntry.Detail;
import org.tracepost.platform.VisibleText;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;

/** Says a fact in one plain sentence, with its evidence; the sentence of a type is {@code event.<TYPE>} in the bundle. */
@RequestScoped
public class EventWords {

    private static final int LONGEST_EVIDENCE = 240;
    private static final String COPY = "copy";
    private static final String RESTORED = "restored";

    @Inject
    private Page page;
    @Inject
    private Format format;
    @Inject
    private Suppressions suppressions;

    private final Map<Long, SuppressionRow> entries = new HashMap<>();

    TimelineEntry entry(RecipientEvent event, String who, boolean withdrawn) {
        EventLook look = EventLook.of(event.getType());
        boolean redirected = event.getType() == EventType.ACCEPTED && event.getTarget() != null;
        return new TimelineEntry(event.getAt(), sentence(event), shortened(evidence(event)), next(event), who, redirected ? "problem" : look.group(), look.icon(), technical(event),
                event.getReportId(), event.getType() == EventType.DROPPED ? event.getRefersTo() : null, withdrawn);
    }

    private String sentence(RecipientEvent event) {
        String text = switch (event.getType()) {
            case QUEUED, CANCELLED, CONFIRMED -> say(event, person(event.getLogin()));
            case HANDLED -> page.text("event.HANDLED" + (event.getRule() == null ? "" : "_" + event.getRule()), person(event.getLogin()));
            case ACCEPTED -> page.text("event.ACCEPTED") + (event.getTarget() == null ? "" : "; " + page.text("mail_note.redirected", event.getTarget()));
            case UNANSWERED -> page.text(RESTORED.equals(event.getRule()) ? "event.UNANSWERED_restored" : "event.UNANSWERED");
            case RELAYED, DELIVERED, HANDED_ON, DELAYED -> say(event, server(event));
            case CLICKED, AUTOMATIC_CLICK -> COPY.equals(event.getTarget()) || event.getTarget() == null
                    ? page.text("event." + event.getType() + "_copy") : say(event, event.getTarget());
            case READ_AGAIN -> readAgain(event);
            case ADDRESS_CHANGE -> say(event, VisibleText.of(String.valueOf(event.getTarget())));
            case DOWNLOADED -> say(event, String.valueOf(event.getTarget()));
            case ANSWERED -> page.text("event.ANSWERED_" + event.getTarget());
            case UNSUBSCRIBED -> page.text("event.UNSUBSCRIBED_" + event.getTarget());
            case DROPPED -> dropped(event);
            default -> page.text("event." + event.getType());
        };
        String why = event.getReason() == null ? "" : ": " + page.text("reason." + event.getReason());
        return text + why + (assigned(event) ? " " + page.text("timeline.assigned", person(event.getLogin())) : "");
    }

    /** A clerk, not the report's own token, said that it is about this e-mail. */
    private static boolean assigned(RecipientEvent event) {
        return event.getReportId() != null && event.getSource() == EventSource.USER;
    }

    private String readAgain(RecipientEvent event) {
        String[] sides = String.valueOf(event.getTarget()).split(" > ", 2);
        return page.text("event.READ_AGAIN", event.getRule(), verdict(sides[0]), verdict(sides.length > 1 ? sides[1] : Verdict.NONE));
    }

    private String verdict(String code) {
        return Verdict.parse(code).map(v -> page.text("verdict." + v.type()) + (v.reason() == null ? "" : ": " + page.text("reason." + v.reason())))
                .orElseGet(() -> page.text("verdict.nothing"));
    }

    /** Why, since when and until when, as the entry says it. */
    private String dropped(RecipientEvent event) {
        SuppressionRow entry = entry(event.getRefersTo());
        if (entry.cause() == SuppressionCause.UNSUBSCRIBED) {
            return page.text("event.DROPPED_unsubscribed", format.moment(entry.since()));
        }
        String cause = page.text("suppression_cause." + entry.cause());
        return entry.until() == null ? page.text("event.DROPPED", format.moment(entry.since()), cause)
                : page.text("event.DROPPED_until", format.moment(entry.since()), format.moment(entry.until()), cause);
    }

    private SuppressionRow entry(Long id) {
        return entries.computeIfAbsent(id, suppressions::get);
    }

    /** Reads at once what the sentences of these events need besides. */
    void prepare(Collection<RecipientEvent> events) {
        entries.putAll(suppressions.getAll(events.stream().filter(e -> e.getType() == EventType.DROPPED).map(RecipientEvent::getRefersTo).distinct().toList()));
    }

    private String say(RecipientEvent event, String argument) {
        return page.text("event." + event.getType(), argument);
    }

    private String next(RecipientEvent event) {
        Instant at = event.getNextTryAt();
        if (at != null && event.getType() == EventType.AUTO_REPLY) {
            return page.text("timeline.away_until", format.day(LocalDate.ofInstant(at, ZoneOffset.UTC)))
                    + (event.getTarget() == null ? "" : " " + page.text("timeline.substitute", VisibleText.of(event.getTarget())));
        }
        return at == null ? "" : page.text(event.getType() == EventType.QUEUED ? "timeline.planned" : "timeline.next_try", format.moment(at));
    }

    private String person(String login) {
        if (login == null || login.equals("system")) {
            return "Tracepost";
        }
        return login.startsWith("api:") ? page.text("timeline.program", login.substring(4)) : login;
    }

    private String server(RecipientEvent event) {
        return event.getServer() == null || event.getServer().isBlank() ? page.text("timeline.their_server") : event.getServer();
    }

    /**
     * What a machine did is proved by the rule, what a person did by the program they used, a trouble by a server's words. When all went
     * well those words stand with the technical details only.
     */
    private String evidence(RecipientEvent event) {
        return switch (event.getType()) {
            case READ_AGAIN, ACCEPTED, HANDED_ON, DELIVERED, RELAYED, EXPANDED -> "";
            case AUTOMATIC_OPEN, AUTOMATIC_CLICK, FOUND_AUTOMATIC -> event.getRule() == null ? "" : rule(event.getRule());
            case UNANSWERED -> RESTORED.equals(event.getRule()) ? "" : reply(event);
            case OPENED, VIEWED, CLICKED, DOWNLOADED, ANSWERED -> ProgramName.of(event.getProgram());
            default -> VisibleText.of(reply(event));
        };
    }

    private String rule(String rule) {
        String key = "event_rule." + rule;
        String words = page.text(key);
        return words.equals(key) ? rule : words;
    }

    /** The reply with its codes in front, as a server would say it: {@code 550 5.1.1 No such user}. */
    private static String reply(RecipientEvent event) {
        String words = event.getWords() == null ? "" : event.getWords().strip();
        String status = event.getStatusCode() == null || words.contains(event.getStatusCode()) ? "" : event.getStatusCode() + " ";
        String code = event.getReplyCode() == null || words.contains(event.getReplyCode().toString()) ? "" : event.getReplyCode() + " ";
        return (code + status + words).strip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_EVIDENCE ? text : text.substring(0, LONGEST_EVIDENCE - 1) + "…";
    }

    private List<Detail> technical(RecipientEvent event) {
        List<Detail> details = new ArrayList<>();
        add(details, "timeline.reply_code", event.getReplyCode());
        add(details, "timeline.status_code", event.getStatusCode());
        add(details, "timeline.words", event.getWords());
        add(details, "timeline.server", event.getServer());
        add(details, "timeline.rule", event.getRule());
        add(details, "timeline.program_used", event.getProgram());
        add(details, "timeline.address", event.getAddress());
        add(details, "timeline.target", event.getTarget());
        add(details, "timeline.source", page.text("event_source." + event.getSource()));
        add(details, "timeline.at", format.utc(event.getAt()));
        if (event.getType() != EventType.QUEUED) {
            add(details, "timeline.recorded", format.utc(event.getRecordedAt()));
        }
        return details;
    }

    private static void add(List<Detail> details, String key, Object value) {
        if (value != null && !value.toString().isBlank()) {
            details.add(new Detail(key, VisibleText.of(value.toString())));
        }
    }
}
