package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.platform.Refusal;
import org.tracepost.security.ApiKey;
import org.tracepost.security.ApiKeys;

@ArquillianTest
class ApiKeysContainerIT {

    private final String name = "erp-" + UUID.randomUUID();

    @Inject
    private ApiKeys keys;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Test
    void provenShouldNameProgramUntilKeyIsRevoked() throws Exception {
        String key = administrator.call(() -> keys.make(name));
        assertEquals(Optional.of(name), keys.proven(key));
        assertTrue(keys.proven(key + "x").isEmpty());
        ApiKey made = administrator.call(() -> keys.list()).stream()
                .filter(k -> k.getName().equals(name))
                .findFirst()
                .orElseThrow();
        assertTrue(
                key.startsWith(made.getPrefix()) && made.getPrefix().length() < key.length(),
                "only a beginning is kept to be shown");
        administrator.call(() -> {
            keys.revoke(made.getId());
            return null;
        });
        assertTrue(keys.proven(key).isEmpty());
    }

    @Test
    void makeShouldRefuseClerkAndUsedName() throws Exception {
        assertThrows(EJBAccessException.class, () -> clerk.call(() -> keys.make(name)));
        administrator.call(() -> keys.make(name));
        assertThrows(Refusal.class, () -> administrator.call(() -> keys.make(name)));
    }
}
