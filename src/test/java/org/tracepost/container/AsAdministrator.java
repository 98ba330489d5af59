package org.tracepost.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.tracepost.security.Role;

/** Calls the services with the role of an administrator alone, without that of a clerk. */
@Stateless
@PermitAll
@RunAs(Role.ADMINISTRATOR_NAME)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AsAdministrator {

    public <V> V call(Callable<V> what) throws Exception {
        return what.call();
    }
}
