package org.tracepost.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import org.tracepost.security.Role;

/** Calls the services with the role of a clerk, and of nobody else. */
@Stateless
@PermitAll
@RunAs(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AsClerk {

    public <V> V call(Callable<V> what) throws Exception {
        return what.call();
    }

    /** All or nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <V> V callInTransaction(Callable<V> what) throws Exception {
        return what.call();
    }
}
