package org.tracepost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.platform.StoredText;

/**
 * Whether a login and a password go together. The brake is asked first, and only then the password is hashed, which is
 * dear; known and unknown logins are treated and take time alike. Outside of any transaction: nobody holds a connection
 * while hashing.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordCheck {

    private static final int LONGEST_LOGIN = 100;

    @Inject
    private UserRepository users;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInBrake brake;

    /**
     * What came out.
     *
     * @param user who it is; empty: refused
     * @param until refused unheard until then, right or wrong
     * @param busy refused because too many passwords are being checked at this moment
     */
    public record Answer(Optional<AppUser> user, Optional<Instant> until, boolean busy) {}

    /** @param address where it is tried from, as {@link org.tracepost.platform.CallerAddress} says */
    public Answer check(String login, String password, String address) {
        String wanted = StoredText.fit(login.strip().toLowerCase(Locale.ROOT), LONGEST_LOGIN);
        SignInBrake.Try attempt = brake.ofPerson(wanted, address);
        if (attempt.until().isPresent()) {
            return new Answer(Optional.empty(), attempt.until(), false);
        }
        Optional<AppUser> proven;
        try {
            proven = proven(wanted, password);
        } catch (Passwords.Busy busy) {
            brake.wasNotMade(attempt);
            return new Answer(Optional.empty(), Optional.empty(), true);
        }
        if (proven.isPresent()) {
            brake.wasRight(attempt, wanted, address);
        } else {
            brake.wasWrong(wanted, address, "password");
        }
        return new Answer(proven, Optional.empty(), false);
    }

    private Optional<AppUser> proven(String login, String password) {
        Optional<AppUser> user = users.find(login).filter(AppUser::isEnabled);
        if (user.isEmpty()) {
            passwords.pretendToCheck(password);
        }
        return user.filter(u -> passwords.matches(password, u.passwordHash()));
    }
}
