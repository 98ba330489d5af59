package org.tracepost.health.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tracepost.bounce.PollState;
import org.tracepost.delivery.RelayState;
import org.tracepost.delivery.smtp.RelayFeatures;
import org.tracepost.health.Alarm;
import org.tracepost.health.AlarmWords;
import org.tracepost.health.CheckResult;
import org.tracepost.health.HealthFacts;
import org.tracepost.health.StatusChance;
import org.tracepost.health.TestMailRow;

/** All facts and alarms. Sentences are English; programs go by the names in capitals. */
public record HealthJson(
        String state,
        Instant at,
        List<AlarmJson> alarms,
        RelayJson relay,
        MailboxJson mailbox,
        QueueJson queue,
        ReportsJson reports,
        RatesJson bounces,
        List<StatusJson> statuses,
        String publicAddress,
        boolean publicAddressSet,
        String tracking,
        DatabaseJson database,
        List<NodeJson> nodes,
        SenderJson sender,
        SignInsJson refusedSignIns) {

    public record AlarmJson(String kind, String cause, Instant since, String sentence, String remedy, String words) {

        static AlarmJson of(Alarm a) {
            AlarmWords words = new AlarmWords(Locale.ENGLISH);
            return new AlarmJson(
                    a.kind().name(), empty(a.cause()), a.since(), words.sentence(a), words.remedy(a), empty(a.words()));
        }
    }

    /** What the last look found, and why the outbox stands if it does. */
    public record RelayJson(
            Instant checkedAt,
            Long tookMillis,
            String problem,
            String words,
            String host,
            Map<String, String> extensions,
            Boolean dsn,
            Long sizeLimit,
            String tls,
            String signedInAs,
            Instant troubleSince,
            String troubleKind,
            String trouble) {

        static RelayJson of(HealthFacts.Relay relay) {
            Optional<CheckResult> check = relay.check();
            Optional<RelayFeatures> features = check.flatMap(CheckResult::features);
            Optional<RelayState.Trouble> trouble = relay.trouble();
            return new RelayJson(
                    check.map(CheckResult::at).orElse(null),
                    check.map(c -> c.took().toMillis()).orElse(null),
                    check.flatMap(CheckResult::problem).map(Enum::name).orElse(null),
                    check.map(c -> empty(c.words())).orElse(null),
                    features.flatMap(RelayFeatures::host).orElse(null),
                    features.map(RelayFeatures::extensions).orElse(null),
                    relay.dsn().orElse(null),
                    features.flatMap(RelayFeatures::sizeLimit).orElse(null),
                    features.flatMap(RelayFeatures::tls).orElse(null),
                    features.flatMap(RelayFeatures::signedIn).orElse(null),
                    trouble.map(RelayState.Trouble::since).orElse(null),
                    trouble.map(t -> t.kind().name()).orElse(null),
                    trouble.map(RelayState.Trouble::what).orElse(null));
        }
    }

    public record MailboxJson(
            String address,
            String mailbox,
            Instant lastPoll,
            Instant troubleSince,
            String problem,
            String trouble,
            TestMailJson testMail) {

        static MailboxJson of(HealthFacts.Mailbox m) {
            Optional<PollState.Trouble> trouble = m.trouble();
            return new MailboxJson(
                    m.address().orElse(null),
                    m.where().orElse(null),
                    m.lastPoll().orElse(null),
                    trouble.map(PollState.Trouble::since).orElse(null),
                    trouble.map(t -> t.problem().name()).orElse(null),
                    trouble.map(PollState.Trouble::what).orElse(null),
                    m.test().map(TestMailJson::of).orElse(null));
        }
    }

    /** The last test mail; seconds count from the relay's answer. */
    public record TestMailJson(
            Instant startedAt,
            Instant sentAt,
            String problem,
            String words,
            Double mailSeconds,
            boolean mailVerp,
            boolean reportAsked,
            Double reportSeconds,
            boolean reportVerp,
            String reportAction) {

        static TestMailJson of(TestMailRow t) {
            return new TestMailJson(
                    t.startedAt(),
                    t.sentAt(),
                    t.problem() == null ? null : t.problem().name(),
                    t.words(),
                    t.mailSeconds().orElse(null),
                    t.mailVerp(),
                    t.asked(),
                    t.reportSeconds().orElse(null),
                    t.reportVerp(),
                    t.reportAction());
        }
    }

    public record QueueJson(long waiting, long due, Instant oldestDue, Instant lastHandOver, String held) {}

    public record ReportsJson(long today, long unmatchedToday, Instant last) {}

    /** Recipients that were delivered or bounced. */
    public record RatesJson(long hourSettled, long hourBounced, long weekSettled, long weekBounced) {}

    /** @param chance YES, NO or UNKNOWN */
    public record StatusJson(String status, String chance, String reason) {}

    public record DatabaseJson(String product, String version) {}

    /** @param aliveUntil the others may end it then, unless it says before that it lives */
    public record NodeJson(String name, Instant startedAt, Instant aliveUntil) {}

    /** @param missing what must be entered before anything goes to customers: NAME, SENDER_NAME, SENDER_ADDRESS */
    public record SenderJson(String name, String address, List<String> missing) {

        static SenderJson of(HealthFacts.Sender s) {
            return new SenderJson(
                    s.name(), s.address(), s.gaps().stream().map(Enum::name).toList());
        }
    }

    /** Of the last hour. @param from the addresses with the most, each with its number */
    public record SignInsJson(long tries, List<String> from) {}

    static HealthJson of(HealthFacts f, List<Alarm> alarms, List<StatusChance> chances) {
        HealthFacts.Queue q = f.queue();
        HealthFacts.Rates r = f.rates();
        return new HealthJson(
                alarms.isEmpty() ? "OK" : "ALARM",
                f.at(),
                alarms.stream().map(AlarmJson::of).toList(),
                RelayJson.of(f.relay()),
                MailboxJson.of(f.mailbox()),
                new QueueJson(
                        q.waiting(),
                        q.due(),
                        q.oldestDue().orElse(null),
                        q.lastHandOver().orElse(null),
                        q.held().map(Enum::name).orElse(null)),
                new ReportsJson(
                        f.reports().today(),
                        f.reports().unmatchedToday(),
                        f.reports().last().orElse(null)),
                new RatesJson(r.hourSettled(), r.hourBounced(), r.weekSettled(), r.weekBounced()),
                chances.stream()
                        .map(c -> new StatusJson(
                                c.status().name(), c.chance().name(), c.reason().name()))
                        .toList(),
                f.publicAddress().address(),
                f.publicAddress().set(),
                f.tracking().name(),
                new DatabaseJson(f.database().product(), f.database().version()),
                f.nodes().stream()
                        .map(n -> new NodeJson(n.name(), n.startedAt(), n.aliveUntil()))
                        .toList(),
                SenderJson.of(f.sender()),
                new SignInsJson(f.signIns().tries(), f.signIns().from()));
    }

    private static String empty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
