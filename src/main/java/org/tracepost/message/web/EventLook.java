package org.tracepost.message.web;

import org.tracepost.message.EventType;

/** The colour group and the icon of a fact. */
record EventLook(String group, String icon) {

    static EventLook of(EventType type) {
        return switch (type) {
            case QUEUED -> new EventLook("progress", "pi-clock");
            case ACCEPTED, HANDED_ON -> new EventLook("progress", "pi-send");
            case DEFERRED, DELAYED -> new EventLook("progress", "pi-hourglass");
            case AUTOMATIC_OPEN, AUTOMATIC_CLICK, FOUND_AUTOMATIC, READ_AGAIN -> new EventLook("progress", "pi-cog");
            case AUTO_REPLY -> new EventLook("progress", "pi-reply");
            case ADDRESS_CHANGE -> new EventLook("problem", "pi-at");
            case CHALLENGED -> new EventLook("problem", "pi-shield");
            case UNSUBSCRIBED -> new EventLook("arrived", "pi-bell-slash");
            case DELETED_UNREAD -> new EventLook("progress", "pi-trash");
            case HANDLED -> new EventLook("progress", "pi-comment");
            case CONFIRMED -> new EventLook("arrived", "pi-comment");
            case DELIVERED, RELAYED, EXPANDED -> new EventLook("arrived", "pi-check");
            case OPENED, READ_RECEIPT, VIEWED -> new EventLook("read", "pi-eye");
            case CLICKED -> new EventLook("read", "pi-external-link");
            case ANSWERED -> new EventLook("read", "pi-pencil");
            case DOWNLOADED -> new EventLook("read", "pi-download");
            case CANCELLED -> new EventLook("problem", "pi-stop-circle");
            case GIVEN_UP -> new EventLook("problem", "pi-exclamation-triangle");
            case UNANSWERED -> new EventLook("problem", "pi-question-circle");
            case REFUSED -> new EventLook("problem", "pi-times-circle");
            case DROPPED -> new EventLook("problem", "pi-ban");
            case FAILED -> new EventLook("problem", "pi-replay");
            case COMPLAINT -> new EventLook("problem", "pi-thumbs-down");
        };
    }
}
