package org.tracepost.sample;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.Settings;
import org.tracepost.security.Role;

/** Begins with the sample soon after the start when the setting {@code tracepost.sample} says so, and the installation is empty. */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "CompanyStart"})
@RunAs(Role.ADMINISTRATOR_NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleTimer {

    private static final Logger LOG = Logger.getLogger(SampleTimer.class.getName());

    @Inject
    private SampleData sample;
    @Inject
    private Settings settings;

    private boolean asked;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void askOnce() {
        if (!asked && settings.isOn("sample")) {
            asked = true;
            try {
                sample.start();
                LOG.info("Sample data is being written");
            } catch (Refusal e) {
                LOG.log(Level.INFO, "No sample data: this installation is not empty");
            }
        }
    }
}
