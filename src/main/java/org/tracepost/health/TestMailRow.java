package org.tracepost.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tracepost.delivery.smtp.RelayProblem;

/**
 * A test mail and what came of it so far.
 *
 * @param sentAt when the relay took it; null before, and for ever when there is a problem
 * @param asked whether a report could be asked for
 * @param words what the relay said about a problem, or the report about a failure; may be null
 * @param mailAt when the mail itself was read from the bounce mailbox; null before
 * @param mailVerp whether the token came along in the address to which it was delivered
 * @param reportAction {@code delivered}, {@code relayed}, {@code expanded}, {@code delayed} or {@code failed}; null
 *     before
 */
public record TestMailRow(
        long id,
        String startedBy,
        Instant startedAt,
        Instant sentAt,
        boolean asked,
        RelayProblem problem,
        String words,
        Instant mailAt,
        boolean mailVerp,
        Instant reportAt,
        boolean reportVerp,
        String reportAction) {

    /** After that nothing is expected any more; what comes later is still noted. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How a step of the test goes. */
    public enum Step {
        WAITING,
        DONE,
        FAILED,
        SKIPPED
    }

    /** True while something may still come. */
    public boolean waitsAt(Instant now) {
        return problem == null
                && (mailAt == null || asked && reportAt == null)
                && now.isBefore(startedAt.plus(PATIENCE));
    }

    /** Hand-over to the relay. */
    public Step handedOver(Instant now) {
        return sentAt != null ? Step.DONE : waitsAt(now) ? Step.WAITING : Step.FAILED;
    }

    /** The mail itself comes into the mailbox. */
    public Step arrived(Instant now) {
        return step(mailAt, now);
    }

    /** The relay's report comes, and says that it was delivered. */
    public Step reported(Instant now) {
        if (sentAt != null && !asked) {
            return Step.SKIPPED;
        }
        return "failed".equals(reportAction) ? Step.FAILED : step(reportAt, now);
    }

    /** The token came through in the address, with all that came. */
    public Step verp(Instant now) {
        boolean complete = mailAt != null && (!asked || reportAt != null);
        if (mailAt == null && reportAt == null || !complete && waitsAt(now)) {
            return step(null, now);
        }
        return (mailAt == null || mailVerp) && (reportAt == null || reportVerp) ? Step.DONE : Step.FAILED;
    }

    private Step step(Instant came, Instant now) {
        if (came != null) {
            return Step.DONE;
        }
        return problem != null ? Step.SKIPPED : waitsAt(now) ? Step.WAITING : Step.FAILED;
    }

    /**
     * Seconds from hand-over until the mail was read. A relay that never answered may have taken it all the same: then
     * from the beginning.
     */
    public Optional<Double> mailSeconds() {
        return seconds(mailAt);
    }

    /** Seconds from hand-over until the report was read. */
    public Optional<Double> reportSeconds() {
        return seconds(reportAt);
    }

    private Optional<Double> seconds(Instant came) {
        return Optional.ofNullable(came)
                .map(at -> Math.max(
                                0,
                                Duration.between(sentAt == null ? startedAt : sentAt, at)
                                        .toMillis())
                        / 1000.0);
    }
}
