package org.tracepost.company;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import org.tracepost.mail.EmailAddress;
import org.tracepost.platform.Settings;

/**
 * Makes the company row at the first start, from {@code tracepost.company.name} and {@code tracepost.sender.address}
 * where given; otherwise with what stands in until an administrator enters it.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
public class CompanyStart {

    @Inject
    private CompanyRepository companies;

    @Inject
    private Settings settings;

    @PostConstruct
    void makeOnce() {
        if (companies.find().isEmpty()) {
            String address = settings.get("sender.address", Company.PLACEHOLDER_SENDER);
            companies.add(new Company(
                    settings.get("company.name", Company.PLACEHOLDER_NAME),
                    EmailAddress.parse(address)
                            .orElseThrow(() -> new Settings.BadSetting("sender.address", address, "an e-mail address")),
                    Locale.ENGLISH,
                    "EUR",
                    ZoneId.of(settings.get("time.zone", ZoneId.systemDefault().getId()))));
        }
    }
}
