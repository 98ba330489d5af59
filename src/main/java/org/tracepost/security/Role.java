package org.tracepost.security;

import java.util.Set;

/** What a user may do. An administrator may do everything a clerk may. */
public enum Role {
    CLERK,
    ADMINISTRATOR;

    /** Name for {@code @RolesAllowed}. */
    public static final String CLERK_NAME = "clerk";
    /** Name for {@code @RolesAllowed}. */
    public static final String ADMINISTRATOR_NAME = "administrator";

    Set<String> groups() {
        return this == ADMINISTRATOR ? Set.of(CLERK_NAME, ADMINISTRATOR_NAME) : Set.of(CLERK_NAME);
    }
}
