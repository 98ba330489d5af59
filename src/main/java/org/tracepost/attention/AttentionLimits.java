package org.tracepost.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.tracepost.company.CompanyProfile;
import org.tracepost.message.Messages;
import org.tracepost.platform.Settings;

/** From when on, and from how much on, something needs attention. The hours and the amount are settings. */
@ApplicationScoped
class AttentionLimits {

    private static final int UNCLEAR_HOURS = 24;
    private static final int DELAYED_HOURS = 4;
    private static final int LARGE_AMOUNT = 5000;
    private static final int LONG_OVERDUE_DAYS = 90;

    @Inject
    private Settings settings;

    @Inject
    private CompanyProfile company;

    @Inject
    private Clock clock;

    /**
     * The limits at this moment.
     *
     * @param today in the company's time zone
     * @param unclearBy what is unclear since then or longer needs somebody: until then a report may settle it
     * @param delayedBy what is delayed since then or longer
     * @param calmSince what was sent before and of which nothing came back counts as the others of which nothing comes
     *     back
     * @param dueSince what is overdue for longer is no longer a matter of who opened an e-mail
     * @param largeAmount in the document's own currency
     * @param usualTracking of customers who have no mode of their own
     */
    record Now(
            LocalDate today,
            Instant unclearBy,
            Instant delayedBy,
            Instant calmSince,
            LocalDate dueSince,
            BigDecimal largeAmount,
            String usualTracking) {}

    Now now() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, company.get().getTimeZone());
        return new Now(
                today,
                now.minus(hours("unclear.ask.hours", UNCLEAR_HOURS)),
                now.minus(hours("attention.delayed.hours", DELAYED_HOURS)),
                now.minus(Messages.UNSETTLED),
                today.minusDays(LONG_OVERDUE_DAYS),
                BigDecimal.valueOf(settings.getInt("attention.large.amount", LARGE_AMOUNT)),
                company.get().getTracking().name());
    }

    private Duration hours(String setting, int usual) {
        return Duration.ofHours(settings.getInt(setting, usual));
    }
}
