package org.tracepost.platform.web;

import jakarta.faces.application.FacesMessage;

/** One message as the page shows it. */
public record Said(String level, String icon, String text) {

    static Said of(FacesMessage message) {
        message.rendered();
        if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
            return new Said("info", "pi-check-circle", message.getSummary());
        }
        return message.getSeverity() == FacesMessage.SEVERITY_WARN
                ? new Said("warn", "pi-exclamation-circle", message.getSummary())
                : new Said("error", "pi-exclamation-triangle", message.getSummary());
    }

    boolean isProblem() {
        return !"info".equals(level);
    }

    public String getLevel() {
        return level;
    }

    public String getIcon() {
        return icon;
    }

    public String getText() {
        return text;
    }
}
