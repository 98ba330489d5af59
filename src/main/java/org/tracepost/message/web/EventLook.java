package org.tracepost.message.web;

import org.tracepost.message.EventType;

/** How one fact looks in a log: the colour of its dot ({@code progress, arrived, read} or {@code problem}) and its icon. */
public record EventLook(String group, String icon) {

    /** The look of an {@link EventType}. */
    public static EventLook of(Object type) {
        return switch ((EventType) type) {
            case QUEUED -> new EventLook("progress", "pi-clock");
            case ACCEPTED, HANDED_ON -> new EventLook("progress", "pi-send");
            case DEFERRED, DELAYED -> new EventLook("progress", "pi-hourglass");
            case CANCELLED -> new EventLook("progress", "pi-stop-circle");
            case AUTOMATIC_OPEN, AUTOMATIC_CLICK, FOUND_AUTOMATIC -> new EventLook("progress", "pi-cog");
            case AUTO_REPLY -> new EventLook("progress", "pi-comment");
            case RELAYED, DELIVERED, EXPANDED -> new EventLook("arrived", "pi-check");
            case OPENED, READ_RECEIPT, VIEWED -> new EventLook("read", "pi-eye");
            case CLICKED -> new EventLook("read", "pi-external-link");
            case DOWNLOADED -> new EventLook("read", "pi-download");
            case DELETED_UNREAD -> new EventLook("progress", "pi-trash");
            case FAILED -> new EventLook("problem", "pi-replay");
            case REFUSED -> new EventLook("problem", "pi-times-circle");
            case DROPPED -> new EventLook("problem", "pi-ban");
            case COMPLAINT -> new EventLook("problem", "pi-thumbs-down");
            case GIVEN_UP -> new EventLook("problem", "pi-exclamation-triangle");
            case UNANSWERED -> new EventLook("problem", "pi-question-circle");
        };
    }

    public String getGroup() {
        return group;
    }

    public String getIcon() {
        return icon;
    }
}
