package org.tracepost.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.tracepost.company.Company;
import org.tracepost.company.CompanyDetails;
import org.tracepost.company.CompanyProfile;
import org.tracepost.platform.Refusal;
import org.tracepost.reminder.ReminderOptions;
import org.tracepost.security.AuditTrail;
import org.tracepost.security.CurrentUser;
import org.tracepost.security.Role;

/** What must be so before the first row of the sample is written. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class SampleEntrance {

    @Inject
    private SampleRepository sample;

    @Inject
    private CompanyProfile company;

    @Inject
    private ReminderOptions reminders;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /**
     * Turns reminders off, so that no timer ever writes to a customer of the sample, and writes down that it begins.
     *
     * @throws Refusal when there is anything in this installation, or the sample is there already
     */
    public void open() {
        if (!sample.isUntouched()) {
            throw new Refusal("refusal.sample_not_empty");
        }
        sample.begin(new SampleRun(user.login(), clock.instant()));
        reminders.turnOff();
        CompanyDetails now = company.get().details();
        if (now.address() == null || now.address().isBlank()) {
            company.change(new CompanyDetails(
                    "Hanse Marine Supply",
                    "Am Sandtorkai 12\n20457 Hamburg\nGermany",
                    "DE999999999",
                    "office@hanse-marine.example",
                    "+49 40 5550 100",
                    "Beispielbank Hamburg",
                    "DE89370400440532013000",
                    "COBADEFFXXX",
                    "Hanse Marine Supply",
                    Company.isPlaceholderSender(now.senderAddress())
                            ? "invoices@hanse-marine.example"
                            : now.senderAddress(),
                    Locale.ENGLISH,
                    "EUR",
                    now.timeZone(),
                    now.tracking()));
        }
        audit.record("sample_started", "sample", "1", null);
    }
}
