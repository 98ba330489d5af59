package org.tracepost.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced mail system status code such as {@code 5.1.1} (RFC 3463 section 2).
 *
 * @param cls 2 success, 4 persistent transient failure, 5 permanent failure
 * @param subject what it is about: 1 addressing, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 policy
 * @param detail the precise condition
 */
public record StatusCode(int cls, int subject, int detail) {

    private static final Pattern FORM = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

    /**
     * The code at the beginning of a text such as {@code "5.1.1 (mailbox unknown)"}; empty when there is none. Never
     * throws.
     */
    public static Optional<StatusCode> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher m = FORM.matcher(text.strip());
        if (!m.lookingAt()
                || m.end() < m.regionEnd() && Character.isDigit(text.strip().charAt(m.end()))) {
            return Optional.empty();
        }
        return Optional.of(new StatusCode(
                Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
    }

    /** Any {@code 2.x.x} is success: Outlook answers 2.6.0 where others say 2.0.0. */
    public boolean success() {
        return cls == 2;
    }

    /** The kind of failure; empty for a success. */
    public Optional<FailureKind> failure() {
        return switch (cls) {
            case 4 -> Optional.of(FailureKind.TRANSIENT);
            case 5 -> Optional.of(FailureKind.PERMANENT);
            default -> Optional.empty();
        };
    }

    /** True for {@code x.subject.detail}, whatever the class: a full mailbox is x.2.2 as 4.2.2 and as 5.2.2. */
    public boolean is(int aSubject, int aDetail) {
        return subject == aSubject && detail == aDetail;
    }

    @Override
    public String toString() {
        return cls + "." + subject + "." + detail;
    }
}
