package org.tracepost.attention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Takes away troubles that are settled for good. */
@Stateless
@PermitAll
public class Sweep {

    @Inject
    private AttentionRepository entries;

    @Inject
    private AttentionLimits limits;

    public void forgetSettled() {
        entries.forgetSettled(limits.now().calmSince());
    }
}
