package org.tracepost.message;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tracepost.mail.FailureReason;

/**
 * What a report came to, in short: enough for a person to see what another reading changes.
 *
 * @param reason null when it is no failure
 * @param status enhanced status code; may be null
 */
public record Verdict(EventType type, FailureReason reason, boolean hard, String status) {

    /** Stands where there was, or is, no fact at all. */
    public static final String NONE = "-";

    private static final Pattern CODE = Pattern.compile("([A-Z_]+)(?:/([A-Z_]+)/(hard|soft))?(?:/([\\d.]+))?");

    /** One word that {@link #parse} understands, e.g. {@code FAILED/MAILBOX_FULL/soft/4.2.2}. */
    public String code() {
        return type
                + (reason == null ? "" : "/" + reason + (hard ? "/hard" : "/soft"))
                + (status == null ? "" : "/" + status);
    }

    /** Empty when there is no fact, or it is of a version that this one does not know. */
    public static Optional<Verdict> parse(String code) {
        Matcher m = CODE.matcher(code == null ? "" : code.strip());
        try {
            return m.matches()
                    ? Optional.of(new Verdict(
                            EventType.valueOf(m.group(1)),
                            m.group(2) == null ? null : FailureReason.valueOf(m.group(2)),
                            "hard".equals(m.group(3)),
                            m.group(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException unknownWord) {
            return Optional.empty();
        }
    }
}
