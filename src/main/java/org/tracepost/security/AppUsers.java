package org.tracepost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.platform.ChangedMeanwhile;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.RequestMemory;
import org.tracepost.platform.Seen;
import org.tracepost.platform.Theme;
import org.tracepost.platform.TryAgain;

/**
 * The people who sign in: an administrator adds, changes and disables them; everyone keeps their own language, zone and
 * password.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class AppUsers {

    private static final int SHORTEST_PASSWORD = 12;

    @Inject
    private UserRepository users;

    @Inject
    private RequestMemory memory;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInBrake brake;

    @Inject
    private CurrentUser current;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    public List<AppUser> list() {
        return users.all();
    }

    private AppUser toChange(String login) {
        memory.forget(AppUser.class, login);
        return users.find(login).orElseThrow(() -> new NotFound("user", login));
    }

    /** Every page asks several times who is before it. */
    private Optional<AppUser> known(String login) {
        return memory.find(AppUser.class, login, () -> users.find(login));
    }

    /**
     * @param zone null: as the browser has it
     * @throws Refusal when the login is taken or blank, or the password too short
     */
    public void add(String login, String displayName, String password, Role role, Locale language, ZoneId zone) {
        String wanted = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        if (!wanted.matches("[a-z0-9][a-z0-9._@-]{0,99}")) {
            throw new Refusal("refusal.login_form");
        }
        if (users.find(wanted).isPresent()) {
            throw new Refusal("refusal.login_taken", wanted);
        }
        users.add(new AppUser(
                wanted,
                nameOr(displayName, wanted),
                passwords.hash(longEnough(password)),
                role,
                language,
                zone,
                clock.instant()));
        audit.record("user_added", "user", wanted, role.name());
    }

    /**
     * @throws ChangedMeanwhile when name, role or standing are no longer what was seen in the form; nothing is changed
     *     then
     */
    public void change(String login, String displayName, Role role, boolean enabled, Seen seen) {
        seen.requireStill(toChange(login).mark(), () -> audit.lastSince(seen.at(), "user", login));
        change(login, displayName, role, enabled);
    }

    /** @throws Refusal when an administrator would take their own role away or lock themselves out */
    public void change(String login, String displayName, Role role, boolean enabled) {
        AppUser user = toChange(login);
        if (login.equals(current.login()) && (role != Role.ADMINISTRATOR || !enabled)) {
            throw new Refusal("refusal.own_role");
        }
        user.change(nameOr(displayName, login), role);
        user.enable(enabled);
        audit.record("user_changed", "user", login, role + (enabled ? "" : ", disabled"));
    }

    public void resetPassword(String login, String password) {
        toChange(login).changePassword(passwords.hash(longEnough(password)));
        audit.record("password_reset", "user", login, null);
    }

    /**
     * @param address where it is tried from, for the log
     * @throws Refusal when the old password is wrong, was wrong too often just now, or the new one is too short
     */
    @RolesAllowed(Role.CLERK_NAME)
    public void changeOwnPassword(String old, String password, String address) {
        AppUser user = toChange(current.login());
        SignInBrake.Try attempt = brake.ofOwnPassword(user.getLogin());
        if (attempt.until().isPresent()) {
            throw new Refusal(
                    "refusal.password_wait",
                    TryAgain.minutesUntil(attempt.until().get(), clock.instant()));
        }
        boolean right;
        try {
            right = passwords.matches(old, user.passwordHash());
        } catch (Passwords.Busy busy) {
            brake.wasNotMade(attempt);
            throw busy;
        }
        if (!right) {
            brake.wasWrong(user.getLogin(), address, "own-password");
            throw new Refusal("refusal.wrong_password");
        }
        brake.ownWasRight(user.getLogin());
        user.changePassword(passwords.hash(longEnough(password)));
    }

    @RolesAllowed(Role.CLERK_NAME)
    public AppUser own() {
        return known(current.login()).orElseThrow(() -> new NotFound("user", current.login()));
    }

    /** The display name of the person who asks; empty for a program or a timer. */
    @PermitAll
    public String ownName() {
        return known(current.login()).map(AppUser::getDisplayName).orElse("");
    }

    /** @param zone null: as the browser has it */
    @RolesAllowed(Role.CLERK_NAME)
    public void prefer(Locale language, ZoneId zone) {
        AppUser user = toChange(current.login());
        user.speak(language);
        user.liveIn(zone);
    }

    /** The language in which the person who asks wants the pages. */
    @RolesAllowed(Role.CLERK_NAME)
    public void speak(Locale language) {
        toChange(current.login()).speak(language);
    }

    /** How the person who asks wants the pages. */
    @RolesAllowed(Role.CLERK_NAME)
    public void paint(Theme theme) {
        toChange(current.login()).paint(theme);
    }

    /** The user of a session, as long as an administrator has not disabled them meanwhile. */
    @PermitAll
    public Optional<AppUser> enabled(String login) {
        return known(login).filter(AppUser::isEnabled);
    }

    private static String nameOr(String displayName, String otherwise) {
        return displayName == null || displayName.isBlank() ? otherwise : displayName.strip();
    }

    private static String longEnough(String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw new Refusal("refusal.short_password", SHORTEST_PASSWORD);
        }
        return password;
    }
}
