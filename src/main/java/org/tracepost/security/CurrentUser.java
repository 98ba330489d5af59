package org.tracepost.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/**
 * Who is asking, as the container knows it: a user's login, {@code api:<key name>} for a program, {@code system} for
 * our own timers.
 */
@Stateless
@PermitAll
public class CurrentUser {

    /** What a timer or start-up bean is called in trails. */
    public static final String SYSTEM = "system";

    /** What the name of a program begins with; no login has a colon. */
    public static final String PROGRAM = "api:";

    @Resource
    private SessionContext context;

    public String login() {
        String name = context.getCallerPrincipal().getName();
        return name == null || name.isBlank() || name.equalsIgnoreCase("anonymous") ? SYSTEM : name;
    }

    /** Whether a program asks, with a key that an administrator gave it. */
    public boolean isProgram() {
        return login().startsWith(PROGRAM);
    }

    public boolean isAdministrator() {
        return context.isCallerInRole(Role.ADMINISTRATOR_NAME);
    }
}
