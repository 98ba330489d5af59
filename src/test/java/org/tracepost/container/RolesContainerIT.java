package org.tracepost.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.tracepost.customer.CustomerFilter;
import org.tracepost.customer.Customers;
import org.tracepost.security.AppUsers;
import org.tracepost.security.CurrentUser;

@ArquillianTest
class RolesContainerIT {

    @Inject
    private AppUsers users;

    @Inject
    private Customers customers;

    @Inject
    private CurrentUser current;

    @Inject
    private AsClerk clerk;

    @Inject
    private AsAdministrator administrator;

    @Test
    void servicesShouldRefuseNobody() {
        assertThrows(EJBAccessException.class, () -> customers.count(CustomerFilter.ofText(null)));
        assertThrows(EJBAccessException.class, () -> users.list());
        assertEquals(CurrentUser.SYSTEM, current.login());
    }

    @Test
    void administratorsMethodShouldRefuseClerk() throws Exception {
        assertTrue(clerk.call(() -> customers.count(CustomerFilter.ofText(null))) >= 0);
        assertThrows(EJBAccessException.class, () -> clerk.call(() -> users.list()));
    }

    @Test
    void listShouldShowFirstAdministratorToAdministrator() throws Exception {
        assertTrue(administrator.call(() -> users.list()).stream()
                .anyMatch(u -> u.getLogin().equals("admin")));
    }
}
