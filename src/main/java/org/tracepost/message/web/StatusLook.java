package org.tracepost.message.web;

import java.util.Locale;
import org.tracepost.message.Status;

/**
 * How a status looks. The colour is its group's: {@code progress}, {@code arrived}, {@code read} or {@code problem}.
 *
 * @param icon of PrimeIcons, in the chip
 * @param envelope of PrimeIcons, in a list's envelope column
 */
public record StatusLook(String group, String icon, String envelope) {

    /** The look of a {@link Status}; of null: of what was never sent. */
    public static StatusLook of(Object status) {
        if (!(status instanceof Status known)) {
            return new StatusLook("none", "pi-envelope", "pi-envelope");
        }
        String icon = icon(known);
        return new StatusLook(group(known.group()), icon, known == Status.DELIVERED ? "pi-envelope" : icon);
    }

    static String group(Status.Group group) {
        return group == Status.Group.IN_PROGRESS ? "progress" : group.name().toLowerCase(Locale.ROOT);
    }

    private static String icon(Status status) {
        return switch (status) {
            case QUEUED -> "pi-clock";
            case SENT -> "pi-send";
            case DELAYED -> "pi-hourglass";
            case DELIVERED -> "pi-check";
            case OPENED -> "pi-eye";
            case CLICKED -> "pi-external-link";
            case BOUNCED -> "pi-replay";
            case REJECTED -> "pi-times-circle";
            case DROPPED -> "pi-ban";
            case COMPLAINT -> "pi-thumbs-down";
            case NOT_SENT -> "pi-exclamation-triangle";
            case UNCLEAR -> "pi-question-circle";
            case CANCELLED -> "pi-stop-circle";
        };
    }

    public String getGroup() {
        return group;
    }

    public String getIcon() {
        return icon;
    }

    public String getEnvelope() {
        return envelope;
    }
}
