package org.tracepost.platform.web;

/**
 * How a recipient's status looks: one of the four groups a clerk thinks in, and the icons of PrimeIcons. The name of a status
 * is enough, so that this room needs to know no business word's class.
 *
 * @param group    {@code progress}, {@code arrived}, {@code read} or {@code problem}: the colour of the chip
 * @param icon     what stands in the chip
 * @param envelope what stands in a list's envelope column
 */
public record Look(String group, String icon, String envelope) {

    public static Look of(Object status) {
        return switch (String.valueOf(status)) {
            case "SENT" -> new Look("progress", "pi-send", "pi-send");
            case "DELAYED" -> new Look("progress", "pi-hourglass", "pi-hourglass");
            case "UNCLEAR" -> new Look("problem", "pi-question-circle", "pi-question-circle");
            case "DELIVERED" -> new Look("arrived", "pi-check", "pi-envelope");
            case "OPENED" -> new Look("read", "pi-eye", "pi-eye");
            case "CLICKED" -> new Look("read", "pi-external-link", "pi-external-link");
            case "BOUNCED" -> new Look("problem", "pi-replay", "pi-replay");
            case "REJECTED" -> new Look("problem", "pi-times-circle", "pi-times-circle");
            case "DROPPED" -> new Look("problem", "pi-ban", "pi-ban");
            case "COMPLAINT" -> new Look("problem", "pi-thumbs-down", "pi-thumbs-down");
            case "NOT_SENT" -> new Look("problem", "pi-exclamation-triangle", "pi-exclamation-triangle");
            case "CANCELLED" -> new Look("problem", "pi-stop-circle", "pi-stop-circle");
            default -> new Look("progress", "pi-clock", "pi-clock");
        };
    }

    // Facelets reads beans' getters, and a record has none
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
