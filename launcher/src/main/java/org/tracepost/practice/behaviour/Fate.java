package org.tracepost.practice.behaviour;

/**
 * What becomes of one recipient at one moment.
 *
 * @param status enhanced status code (RFC 3463)
 * @param diagnostic Diagnostic-Code field (RFC 3464 section 2.3.6)
 * @param byRemoteHost whether another server said so; otherwise none could be asked and there is no Remote-MTA
 */
public record Fate(ReportAction action, String status, String diagnostic, boolean byRemoteHost) {

    static Fate delivered() {
        return answered(ReportAction.DELIVERED, "2.0.0", "250 2.0.0 OK, delivered to the mailbox");
    }

    static Fate relayed() {
        return answered(ReportAction.RELAYED, "2.0.0", "250 2.0.0 OK, queued for the next server");
    }

    static Fate expanded() {
        return answered(ReportAction.EXPANDED, "2.0.0", "250 2.0.0 OK, sent to the members of the list");
    }

    static Fate delayed(String status, String reply) {
        return answered(ReportAction.DELAYED, status, reply);
    }

    static Fate failed(String status, String reply) {
        return answered(ReportAction.FAILED, status, reply);
    }

    /** Failed before any server could be asked: the diagnostic is the relay's own (as Postfix's X-Postfix). */
    static Fate undeliverable(String status, String reason) {
        return new Fate(ReportAction.FAILED, status, "X-Practice-Relay; " + reason, false);
    }

    private static Fate answered(ReportAction action, String status, String reply) {
        return new Fate(action, status, "smtp; " + reply, true);
    }
}
