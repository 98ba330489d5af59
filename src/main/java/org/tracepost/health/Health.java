package org.tracepost.health;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.bounce.PollState;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.OutboxControl;
import org.tracepost.health.HealthFacts.Mailbox;
import org.tracepost.health.HealthFacts.Public;
import org.tracepost.health.HealthFacts.Rates;
import org.tracepost.health.HealthFacts.Relay;
import org.tracepost.health.HealthFacts.Reports;
import org.tracepost.health.HealthFacts.Sender;
import org.tracepost.platform.BounceAddress;
import org.tracepost.platform.PublicAddress;
import org.tracepost.platform.Settings;
import org.tracepost.platform.node.Nodes;
import org.tracepost.security.Role;
import org.tracepost.security.SignInBrake;
import org.tracepost.webhook.Deliveries;

/** Gathers the facts, for pages and monitoring. */
@Stateless
@RolesAllowed({Role.CLERK_NAME, Role.ADMINISTRATOR_NAME})
public class Health {

    @Inject
    private HealthRepository tables;

    @Inject
    private RelayCheck check;

    @Inject
    private OutboxControl control;

    @Inject
    private Nodes nodes;

    @Inject
    private SignBook book;

    @Inject
    private PollState mailbox;

    @Inject
    private WeekOfBounces week;

    @Inject
    private BounceAddress bounces;

    @Inject
    private PublicAddress address;

    @Inject
    private CompanyProfile companies;

    @Inject
    private Deliveries webhooks;

    @Inject
    private SignInBrake signIns;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public HealthFacts facts() {
        return gather();
    }

    /** The last test mail; empty when there was none. */
    public Optional<TestMailRow> lastTest() {
        return tables.newestProbe().map(HealthProbe::row);
    }

    /** Which statuses this installation can ever show, each with its reason. */
    public List<StatusChance> forecast(HealthFacts facts) {
        return StatusForecast.of(facts);
    }

    public List<Alarm> alarms(HealthFacts facts) {
        return new AlarmRule(AlarmLimits.of(settings)).of(facts);
    }

    /** For our own timer, which has no role. */
    @PermitAll
    public List<Alarm> alarmsNow() {
        return alarms(gather());
    }

    private HealthFacts gather() {
        Instant now = clock.instant();
        Company company = companies.get();
        List<Nodes.Node> living = nodes.living();
        Signs signs = book.read(living);
        return new HealthFacts(
                now,
                new Relay(check.last(), signs.trouble()),
                mailbox(),
                tables.queue(now, signs.lastAccepted(), control.current().heldWhy()),
                reports(now, company.getTimeZone()),
                rates(now),
                new Public(address.base(), address.isSet()),
                company.getTracking(),
                tables.seen(),
                tables.database(),
                living,
                webhooks.failing(),
                new Sender(
                        company.getSenderName(),
                        company.getSenderAddress().toString(),
                        company.gaps(),
                        control.isNameless()),
                signIns.refused());
    }

    private Mailbox mailbox() {
        PollState.Run run = mailbox.lastRun();
        return new Mailbox(
                bounces.find().map(verp -> verp.base().toString()),
                settings.find("bounce.host").map(host -> settings.get("bounce.user", "") + " @ " + host),
                run.lastPoll(),
                run.trouble(),
                lastTest());
    }

    private Reports reports(Instant now, ZoneId zone) {
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Optional<Instant> last = tables.lastReport();
        long[] today = tables.reportsSince(midnight);
        Instant since = Stream.of(last, tables.lastFiction())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Reports(today[0], today[1], last, tables.firstSentAfter(since));
    }

    private Rates rates(Instant now) {
        long[] hour = tables.settled(now.minus(Duration.ofHours(1)), now);
        long[] before = week.before(now, tables);
        return new Rates(hour[0], hour[1], before[0], before[1]);
    }
}
