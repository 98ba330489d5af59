package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a message/delivery-status part: those about the message, then one group per recipient (RFC 3464 section
 * 2.1).
 *
 * <p>Groups are told apart by their fields rather than by the empty lines between them, which some systems leave out or
 * put in the middle.
 */
record ReportFields(Fields message, List<Fields> recipients) {

    private static final int MAX_RECIPIENTS = 500;
    private static final Pattern FIELD =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60})[ \\t]{0,3}:(.*)", Pattern.DOTALL);
    private static final Set<String> NAMES_RECIPIENT = Set.of("final-recipient", "original-recipient");
    private static final Set<String> OF_RECIPIENT = Set.of(
            "final-recipient",
            "original-recipient",
            "action",
            "status",
            "diagnostic-code",
            "remote-mta",
            "last-attempt-date",
            "will-retry-until",
            "final-log-id",
            "x-actual-recipient");

    static ReportFields read(String text) {
        ReportFields report = new ReportFields(new Fields(), new ArrayList<>());
        Fields group = report.message();
        boolean blankBefore = false;
        String[] lines = text.split("\\r*\\n|\\r", 50_000);
        for (int i = 0; i < lines.length && report.recipients().size() <= MAX_RECIPIENTS; i++) {
            String line = lines[i];
            Matcher field = FIELD.matcher(line);
            if (line.isBlank()) {
                blankBefore = true;
            } else if (field.matches()) {
                group = report.groupFor(field.group(1).toLowerCase(Locale.ROOT), group, blankBefore);
                group.add(field.group(1), field.group(2));
                blankBefore = false;
            } else if (!blankBefore) {
                group.continueLast(line);
            }
        }
        return new ReportFields(
                report.message(),
                report.recipients().stream().limit(MAX_RECIPIENTS).toList());
    }

    /** Reads plain fields without groups, as in a feedback report or a disposition notification. */
    static Fields flat(String text) {
        ReportFields grouped = read(text);
        grouped.recipients().forEach(grouped.message()::addAll);
        return grouped.message();
    }

    private Fields groupFor(String name, Fields current, boolean blankBefore) {
        boolean inMessage = current == message;
        boolean begins = inMessage
                ? OF_RECIPIENT.contains(name)
                : current.has(name)
                                && Set.of("final-recipient", "original-recipient", "action")
                                        .contains(name)
                        || blankBefore && NAMES_RECIPIENT.contains(name) && namesRecipient(current)
                        || blankBefore
                                && OF_RECIPIENT.contains(name)
                                && namesRecipient(current)
                                && current.has("action")
                                && current.has("status");
        if (!begins) {
            return current;
        }
        recipients.add(new Fields());
        return recipients.get(recipients.size() - 1);
    }

    private static boolean namesRecipient(Fields group) {
        return NAMES_RECIPIENT.stream().anyMatch(group::has);
    }

    /** The value behind a type such as {@code rfc822;} or {@code dns;}; the whole value where the type is missing. */
    static Optional<String> untyped(Optional<String> value) {
        return value.map(v -> v.matches("(?s)[A-Za-z0-9-]{1,30}\\s*;.*") ? v.substring(v.indexOf(';') + 1) : v)
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }
}
