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
import org.tracepost.message.EventText;
import org.tracepost.message.EventType;
import org.tracepost.message.RecipientEvent;
import org.tracepost.message.web.TimelineEntry.Detail;
import org.tracepost.platform.VisibleText;
import org.tracepost.platform.web.Format;
import org.tracepost.platform.web.Page;
import org.tracepost.suppression.SuppressionCause;
import org.tracepost.suppression.SuppressionRow;
import org.tracepost.suppression.Suppressions;

/** Says a fact in one plain sentence ({@link EventText}), with its evidence. */
@RequestScoped
public class EventWords {

    private static final int LONGEST_EVIDENCE = 240;

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
        return new TimelineEntry(
                event.getAt(),
                sentence(event),
                shortened(evidence(event)),
                next(event),
                who,
                redirected ? "problem" : look.group(),
                look.icon(),
                technical(event),
                event.getReportId(),
                event.getType() == EventType.DROPPED ? event.getRefersTo() : null,
                withdrawn);
    }

    private String sentence(RecipientEvent event) {
        return new EventText(page.getTexts(), this::dropped).sentence(event);
    }

    /** Why, since when and until when, as the entry says it. */
    private String dropped(RecipientEvent event) {
        SuppressionRow entry = entry(event.getRefersTo());
        if (entry.cause() == SuppressionCause.UNSUBSCRIBED) {
            return page.text("event.DROPPED_unsubscribed", format.moment(entry.since()));
        }
        String cause = page.text("suppression_cause." + entry.cause());
        return entry.until() == null
                ? page.text("event.DROPPED", format.moment(entry.since()), cause)
                : page.text("event.DROPPED_until", format.moment(entry.since()), format.moment(entry.until()), cause);
    }

    private SuppressionRow entry(Long id) {
        return entries.computeIfAbsent(id, suppressions::get);
    }

    /** Reads at once what the sentences of these events need besides. */
    void prepare(Collection<RecipientEvent> events) {
        entries.putAll(suppressions.getAll(events.stream()
                .filter(e -> e.getType() == EventType.DROPPED)
                .map(RecipientEvent::getRefersTo)
                .distinct()
                .toList()));
    }

    private String next(RecipientEvent event) {
        Instant at = event.getNextTryAt();
        if (at != null && event.getType() == EventType.AUTO_REPLY) {
            return page.text("timeline.away_until", format.day(LocalDate.ofInstant(at, ZoneOffset.UTC)))
                    + (event.getTarget() == null
                            ? ""
                            : " " + page.text("timeline.substitute", VisibleText.of(event.getTarget())));
        }
        return at == null
                ? ""
                : page.text(
                        event.getType() == EventType.QUEUED ? "timeline.planned" : "timeline.next_try",
                        format.moment(at));
    }

    /**
     * What a machine did is proved by the rule, what a person did by the program they used, a trouble by a server's
     * words. When all went well those words stand with the technical details only.
     */
    private String evidence(RecipientEvent event) {
        return switch (event.getType()) {
            case READ_AGAIN, ACCEPTED, HANDED_ON, DELIVERED, RELAYED, EXPANDED -> "";
            case AUTOMATIC_OPEN, AUTOMATIC_CLICK, FOUND_AUTOMATIC ->
                event.getRule() == null ? "" : rule(event.getRule());
            case UNANSWERED -> EventText.isRestored(event) ? "" : reply(event);
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
        String status = event.getStatusCode() == null || words.contains(event.getStatusCode())
                ? ""
                : event.getStatusCode() + " ";
        String code = event.getReplyCode() == null
                        || words.contains(event.getReplyCode().toString())
                ? ""
                : event.getReplyCode() + " ";
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
