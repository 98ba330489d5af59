package org.tracepost.health;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tracepost.bounce.PollState;
import org.tracepost.bounce.mailbox.MailboxUnavailable.Problem;
import org.tracepost.company.CompanyGap;
import org.tracepost.company.TrackingMode;
import org.tracepost.delivery.Course;
import org.tracepost.delivery.RelayState;
import org.tracepost.delivery.smtp.RelayException;
import org.tracepost.delivery.smtp.RelayFeatures;
import org.tracepost.delivery.smtp.RelayProblem;
import org.tracepost.health.HealthFacts.Mailbox;
import org.tracepost.health.HealthFacts.Public;
import org.tracepost.health.HealthFacts.Queue;
import org.tracepost.health.HealthFacts.Rates;
import org.tracepost.health.HealthFacts.Relay;
import org.tracepost.health.HealthFacts.Reports;
import org.tracepost.message.Status;
import org.tracepost.security.SignInBrake;
import org.tracepost.webhook.Deliveries;

/** Facts of an installation in which all is well; a test changes what it is about. */
final class Facts {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Optional<CheckResult> check = Optional.of(looked("DSN", "SIZE"));
    private Optional<RelayState.Trouble> relayTrouble = Optional.empty();
    private Optional<String> address = Optional.of("bounces@example.org");
    private Optional<String> mailbox = Optional.of("bounces @ mail.example.org");
    private Optional<PollState.Trouble> mailboxTrouble = Optional.empty();
    private Optional<TestMailRow> test = Optional.empty();
    private Queue queue = new Queue(1, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private Optional<Instant> firstUnanswered = Optional.empty();
    private Rates rates = new Rates(0, 0, 1000, 20);
    private boolean publicAddress = true;
    private TrackingMode tracking = TrackingMode.FULL;
    private List<Deliveries.Failing> webhooks = List.of();
    private HealthFacts.Sender sender = new HealthFacts.Sender(
            "Nordwind GmbH", "office@nordwind.internal", EnumSet.noneOf(CompanyGap.class), false);
    private SignInBrake.Refused signIns = new SignInBrake.Refused(29, List.of("192.0.2.1 (29)"));
    private Set<Status> seen = EnumSet.noneOf(Status.class);

    static Facts fine() {
        return new Facts();
    }

    static CheckResult looked(String... extensions) {
        Map<String, String> offered = new TreeMap<>();
        for (String extension : extensions) {
            offered.put(extension, "");
        }
        return CheckResult.good(
                NOW,
                Duration.ofMillis(20),
                new RelayFeatures(Optional.of("relay"), offered, Optional.empty(), Optional.empty()));
    }

    static CheckResult failed(RelayProblem problem) {
        return CheckResult.bad(NOW, Duration.ofMillis(20), problem, "");
    }

    static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    Facts check(CheckResult result) {
        check = Optional.ofNullable(result);
        return this;
    }

    Facts relayTrouble(Duration since) {
        relayTrouble = Optional.of(new RelayState.Trouble(ago(since), RelayException.Kind.BUSY, "421 come back later"));
        return this;
    }

    Facts failingWebhook(String name, Duration since) {
        webhooks = List.of(new Deliveries.Failing(name, ago(since), "HTTP 503"));
        return this;
    }

    Facts withoutAddress() {
        address = Optional.empty();
        return this;
    }

    Facts withoutMailbox() {
        mailbox = Optional.empty();
        return this;
    }

    Facts mailboxTrouble(Duration since) {
        mailboxTrouble = Optional.of(new PollState.Trouble(ago(since), Problem.SIGN_IN_REFUSED, "refused"));
        return this;
    }

    Facts test(TestMailRow row) {
        test = Optional.of(row);
        return this;
    }

    /** @param lastAnswer null for none */
    Facts queue(long due, Duration oldest, Duration lastAnswer) {
        queue = new Queue(
                due,
                due,
                Optional.of(ago(oldest)),
                Optional.empty(),
                Optional.ofNullable(lastAnswer).map(Facts::ago),
                Optional.empty());
        return this;
    }

    Facts nothingWaits() {
        queue = new Queue(0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return this;
    }

    Facts handedOver(Duration before) {
        queue = new Queue(
                queue.waiting(),
                queue.due(),
                queue.oldestDue(),
                Optional.of(ago(before)),
                queue.lastAnswer(),
                queue.held());
        return this;
    }

    Facts held(Course.Hold why) {
        queue = new Queue(
                queue.waiting(),
                queue.due(),
                queue.oldestDue(),
                queue.lastHandOver(),
                queue.lastAnswer(),
                Optional.of(why));
        return this;
    }

    Facts firstUnanswered(Duration before) {
        firstUnanswered = Optional.of(ago(before));
        return this;
    }

    Facts rates(long hourSettled, long hourBounced, long weekSettled, long weekBounced) {
        rates = new Rates(hourSettled, hourBounced, weekSettled, weekBounced);
        return this;
    }

    Facts withoutPublicAddress() {
        publicAddress = false;
        return this;
    }

    Facts refusedSignIns(long tries, String... from) {
        signIns = new SignInBrake.Refused(tries, List.of(from));
        return this;
    }

    Facts nameless() {
        sender = new HealthFacts.Sender("Example Ltd", "invoices@example.org", EnumSet.allOf(CompanyGap.class), true);
        return this;
    }

    Facts tracking(TrackingMode mode) {
        tracking = mode;
        return this;
    }

    Facts seen(Status... statuses) {
        seen = Set.of(statuses);
        return this;
    }

    HealthFacts get() {
        return new HealthFacts(
                NOW,
                new Relay(check, relayTrouble),
                new Mailbox(address, mailbox, Optional.of(NOW), mailboxTrouble, test),
                queue,
                new Reports(0, 0, Optional.empty(), firstUnanswered),
                rates,
                new Public("https://post.example.org", publicAddress),
                tracking,
                seen,
                new HealthFacts.Database("PostgreSQL", "15"),
                List.of(),
                webhooks,
                sender,
                signIns);
    }
}
