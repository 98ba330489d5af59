package org.tracepost.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.Course.Hold;
import org.tracepost.delivery.WaitingRepository.Waiting;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.PublicAddress;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Settings;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** The switches of the whole installation: hold everything, redirect everything. */
@Stateless
@PermitAll
public class OutboxControl {

    private static final int MESSAGES = 50;

    @Inject
    private OutboxControlRepository control;

    @Inject
    private WaitingRepository rows;

    @Inject
    private OutboxRounds rounds;

    @Inject
    private PublicAddress address;

    @Inject
    private CompanyProfile companies;

    @Inject
    private Settings settings;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Since when everything is held back, by whom and why.
     *
     * @param sign by what a restored database was noticed; null otherwise
     */
    public record Standstill(Hold why, String by, Instant since, Origin.Verdict sign) {}

    /**
     * What waits.
     *
     * @param messages those of which something waits, the next due first; not all of them when they are many
     */
    public record Queue(long waiting, long handingOver, List<WaitingMessage> messages) {}

    /**
     * What holds now. Until customers can reach us under a public address and know who writes, everything is
     * redirected, so that nobody tries out a fresh installation on customers; with the practice relay nothing reaches
     * them anyway.
     */
    public Course current() {
        OutboxControlRepository.Row row = control.read();
        return new Course(
                Optional.ofNullable(row.heldWhy()).map(Hold::valueOf),
                row.redirect() || isFresh() || isNameless(),
                Optional.ofNullable(row.redirectTo())
                        .or(() -> settings.find("redirect.to"))
                        .flatMap(EmailAddress::parse));
    }

    /** True as long as the installation redirects everything by itself, because it has no public address. */
    public boolean isFresh() {
        return !address.isSet() && !settings.isOn("practice");
    }

    /** True as long as the installation redirects everything by itself, because nobody has said who we are (ADR 38). */
    public boolean isNameless() {
        return !settings.isOn("practice") && !companies.get().isEntered();
    }

    public Optional<Standstill> standstill() {
        OutboxControlRepository.Row row = control.read();
        return Optional.ofNullable(row.heldWhy())
                .map(why -> new Standstill(
                        Hold.valueOf(why),
                        row.heldBy(),
                        row.heldAt(),
                        row.heldSign() == null ? null : Origin.Verdict.valueOf(row.heldSign())));
    }

    @RolesAllowed({Role.CLERK_NAME, Role.ADMINISTRATOR_NAME})
    public Queue queue() {
        Waiting all = rows.waitingAltogether();
        return new Queue(all.rows(), all.handingOver(), rows.messages(MESSAGES));
    }

    /** Nothing leaves from now on, but for what the relay is hearing of already. */
    @RolesAllowed({Role.CLERK_NAME, Role.ADMINISTRATOR_NAME})
    public void pause() {
        if (control.hold(Hold.PAUSED.name(), user.login(), clock.instant())) {
            audit.record("outbox_paused", "outbox", 1, null);
        }
    }

    /** Everything goes on, and nobody has less time for it, however long it stood. */
    @RolesAllowed({Role.CLERK_NAME, Role.ADMINISTRATOR_NAME})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void resume() {
        giveFullTime();
        rounds.release(Hold.PAUSED, "outbox_resumed");
    }

    /** After the database was restored: what waits is sent, although the lost database may have sent it already. */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sendWhatWaits() {
        giveFullTime();
        rounds.release(Hold.RESTORED, "restored_outbox_sent");
    }

    /**
     * After the database was restored: what was written before it was held becomes unclear, for clerks to settle; what
     * was written since is sent.
     *
     * @return how many are unclear now
     */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int setAsideWhatWaits() {
        Optional<Instant> since =
                standstill().filter(it -> it.why() == Hold.RESTORED).map(Standstill::since);
        if (since.isEmpty()) {
            return 0;
        }
        int all = 0;
        for (int done = rounds.setAside(since.get()); done > 0; done = rounds.setAside(since.get())) {
            all += done;
        }
        giveFullTime();
        rounds.release(Hold.RESTORED, "restored_outbox_set_aside");
        return all;
    }

    private void giveFullTime() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int done = rounds.extend(now);
        while (done > 0) {
            done = rounds.extend(now);
        }
    }

    /** Everything goes to one address from now on. @throws Refusal when that is none */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void redirectTo(String to) {
        EmailAddress test = EmailAddress.parse(to == null ? "" : to.strip())
                .orElseThrow(() -> new Refusal("refusal.address_form", to == null ? "" : to));
        control.redirect(true, test.toString());
        audit.record("redirect_on", "outbox", 1, test.toString());
    }

    /** E-mails go where they should again. @throws Refusal as long as the installation redirects by itself */
    @RolesAllowed(Role.ADMINISTRATOR_NAME)
    public void redirectNoMore() {
        if (isFresh()) {
            throw new Refusal("refusal.redirect_fresh");
        }
        if (isNameless()) {
            throw new Refusal("refusal.redirect_nameless");
        }
        control.redirect(false, control.read().redirectTo());
        audit.record("redirect_off", "outbox", 1, null);
    }
}
