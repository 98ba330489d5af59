package org.tracepost.health.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.tracepost.company.CompanyGap;
import org.tracepost.company.CompanyProfile;
import org.tracepost.delivery.Course;
import org.tracepost.delivery.OutboxControl;
import org.tracepost.health.Health;
import org.tracepost.health.TestMailRow;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.BounceAddress;
import org.tracepost.platform.PublicAddress;
import org.tracepost.platform.Settings;
import org.tracepost.platform.web.Page;

/**
 * What an administrator does before e-mails reach customers, on Home until it is done. With the practice relay only who
 * we are is asked for.
 */
@Named("firstSteps")
@RequestScoped
public class FirstStepsBean {

    @Inject
    private CompanyProfile company;

    @Inject
    private OutboxControl outbox;

    @Inject
    private PublicAddress address;

    @Inject
    private BounceAddress bounces;

    @Inject
    private Settings settings;

    @Inject
    private Health health;

    @Inject
    private Page page;

    private Course course;
    private Optional<TestMailRow> test;

    /** True while something is missing without which no customer gets anything. */
    public boolean isWanting() {
        return !isPractice()
                && (!isCompanyDone() || !isAddressDone() || bounces.find().isEmpty());
    }

    public boolean isPractice() {
        return settings.isOn("practice");
    }

    public boolean isCompanyDone() {
        return company.gaps().isEmpty();
    }

    /** What of it is missing, as a list of words. */
    public String getGaps() {
        return String.join(
                ", ",
                company.gaps().stream()
                        .map(gap -> page.text("company_gap." + gap))
                        .toList());
    }

    /** What stands in the place of the sender's address is one for examples, and somebody entered it. */
    public String getExample() {
        return company.gaps().contains(CompanyGap.SENDER_ADDRESS)
                ? company.get().getSenderAddress().toString()
                : "";
    }

    public boolean isAddressDone() {
        return address.isSet();
    }

    public boolean isBounceAddressSet() {
        return bounces.find().isPresent();
    }

    /** A test mail went to the relay and came back to the bounce mailbox. */
    public boolean isMailDone() {
        if (test == null) {
            test = health.lastTest();
        }
        return test.filter(row -> row.mailAt() != null).isPresent();
    }

    /** Where e-mails go meanwhile; empty: nowhere, or where they should. */
    public String getTestAddress() {
        return course().redirectTo().map(EmailAddress::toString).orElse("");
    }

    public boolean isRedirected() {
        return course().redirect();
    }

    private Course course() {
        if (course == null) {
            course = outbox.current();
        }
        return course;
    }
}
