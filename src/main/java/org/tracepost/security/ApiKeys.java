package org.tracepost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tracepost.mail.Token;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Refusal;

/** Keys for other programs. A key is shown once, when it is made. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR_NAME)
public class ApiKeys {

    private static final int SHOWN_LETTERS = 7;

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private CurrentUser user;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * @return the key, which cannot be read again
     * @throws Refusal when the name is missing or used already: the trail knows programs by it
     */
    public String make(String name) {
        if (name == null || name.isBlank()) {
            throw new Refusal("refusal.key_name");
        }
        if (keys.nameIsUsed(name.strip())) {
            throw new Refusal("refusal.key_name_used", name.strip());
        }
        String key = "tp_" + Token.random();
        keys.add(new ApiKey(name.strip(), key.substring(0, SHOWN_LETTERS), hash(key), user.login(), clock.instant()));
        audit.record("api_key_made", "api_key", name.strip(), null);
        return key;
    }

    public void revoke(long id) {
        ApiKey key = keys.find(id).orElseThrow(() -> new NotFound("api_key", id));
        key.revoke(clock.instant());
        audit.record("api_key_revoked", "api_key", key.getName(), null);
    }

    public List<ApiKey> list() {
        return keys.all();
    }

    /** The name of the program that a key proves; used by the sign-in only. */
    @PermitAll
    public Optional<String> proven(String key) {
        return keys.findValid(hash(key)).map(ApiKey::getName);
    }

    /** A fast hash is enough here: a key is 128 random bits, not a word one could guess. */
    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
