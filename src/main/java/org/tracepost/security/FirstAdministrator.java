package org.tracepost.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.logging.Logger;
import org.tracepost.platform.Settings;

/**
 * Makes the administrator {@code admin} when there is no user at all and prints the generated password once.
 *
 * <p>This is the only secret that ever reaches the log, because there is nobody yet who could be told otherwise. IT
 * that does not want it there gives {@code tracepost.admin.password} (or {@code .file}) before the first start.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    private UserRepository users;

    @Inject
    private Passwords passwords;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @PostConstruct
    void makeIfNobodyCanSignIn() {
        if (!users.isEmpty()) {
            return;
        }
        String password = settings.find("admin.password").orElseGet(passwords::generate);
        users.add(new AppUser(
                "admin",
                "Administrator",
                passwords.hash(password),
                Role.ADMINISTRATOR,
                Locale.ENGLISH,
                settings.find("time.zone").map(ZoneId::of).orElse(null),
                clock.instant()));
        if (settings.find("admin.password").isEmpty()) {
            LOG.warning("First start: sign in as 'admin' with the password '" + password
                    + "'. It is printed this once; change it.");
        }
    }
}
