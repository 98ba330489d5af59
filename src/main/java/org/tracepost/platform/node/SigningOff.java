package org.tracepost.platform.node;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The planned end of this node, on all servers: what works for it ends first, then it signs off. */
@ApplicationScoped
public class SigningOff {

    /** Observers of the application's end with a lower priority come before it. */
    public static final int PRIORITY = 3000;

    @Inject
    private ThisNode node;

    void end(@Observes @Priority(PRIORITY) @BeforeDestroyed(ApplicationScoped.class) Object application) {
        node.end();
    }
}
