/**
 * Who may do what: users with a role, programs with a key, sign-in by Jakarta Security on every server alike, and the
 * trail of who did what.
 *
 * <p>Roles are checked in the services of all rooms ({@code @RolesAllowed}); pages only hide what would be refused.
 */
package org.tracepost.security;
