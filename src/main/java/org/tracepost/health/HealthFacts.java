package org.tracepost.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tracepost.bounce.PollState;
import org.tracepost.company.CompanyGap;
import org.tracepost.company.TrackingMode;
import org.tracepost.delivery.Course;
import org.tracepost.delivery.RelayState;
import org.tracepost.message.Status;
import org.tracepost.platform.node.Nodes;
import org.tracepost.security.SignInBrake;
import org.tracepost.webhook.Deliveries;

/** All that was known at one moment. No secrets: pages and monitoring show it as it is. */
public record HealthFacts(
        Instant at,
        Relay relay,
        Mailbox mailbox,
        Queue queue,
        Reports reports,
        Rates rates,
        Public publicAddress,
        TrackingMode tracking,
        Set<Status> seen,
        Database database,
        List<Nodes.Node> nodes,
        List<Deliveries.Failing> webhooks,
        Sender sender,
        SignInBrake.Refused signIns) {

    /**
     * @param check the last look at the relay; empty when there was none since the start
     * @param trouble why the outbox stands, as the last hand-over found it
     */
    public record Relay(Optional<CheckResult> check, Optional<RelayState.Trouble> trouble) {

        /** Whether it offers delivery reports; empty when nobody knows. */
        public Optional<Boolean> dsn() {
            return check.flatMap(CheckResult::features).map(f -> f.dsn());
        }
    }

    /**
     * @param address the bounce address; empty when it is not set
     * @param where user and host; empty when no mailbox is set
     * @param test the last test mail
     */
    public record Mailbox(
            Optional<String> address,
            Optional<String> where,
            Optional<Instant> lastPoll,
            Optional<PollState.Trouble> trouble,
            Optional<TestMailRow> test) {}

    /**
     * @param waiting all that are still to be handed over, whenever
     * @param due those that could be handed over now
     * @param oldestDue when the first of them was due
     * @param lastHandOver when the relay last took one; empty when it was long ago
     * @param lastAnswer when the relay last answered to any, whatever it said
     * @param held why nothing leaves, when somebody or something holds the outbox
     */
    public record Queue(
            long waiting,
            long due,
            Optional<Instant> oldestDue,
            Optional<Instant> lastHandOver,
            Optional<Instant> lastAnswer,
            Optional<Course.Hold> held) {}

    /**
     * @param today reports read since midnight in the company's time zone
     * @param last when the last one came that fits a mail of ours
     * @param firstUnanswered when the relay took the first of the mails about which nothing was heard since that report
     */
    public record Reports(long today, long unmatchedToday, Optional<Instant> last, Optional<Instant> firstUnanswered) {}

    /** Recipients that were delivered or bounced: in the last hour, and in the seven days before it. */
    public record Rates(long hourSettled, long hourBounced, long weekSettled, long weekBounced) {

        public double hour() {
            return hourSettled == 0 ? 0 : (double) hourBounced / hourSettled;
        }

        public double week() {
            return weekSettled == 0 ? 0 : (double) weekBounced / weekSettled;
        }
    }

    /** @param set false when nobody has set it, and links lead to this machine only */
    public record Public(String address, boolean set) {}

    /**
     * Who writes.
     *
     * @param gaps what nobody has entered
     * @param redirect whether everything is redirected because of that
     */
    public record Sender(String name, String address, Set<CompanyGap> gaps, boolean redirect) {}

    public record Database(String product, String version) {}
}
