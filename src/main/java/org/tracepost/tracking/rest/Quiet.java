package org.tracepost.tracking.rest;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Recording must never spoil what the customer sees: a fault is logged and that is all. */
final class Quiet {

    private static final Logger LOG = Logger.getLogger(Quiet.class.getName());

    private Quiet() {}

    static void run(Runnable recording) {
        try {
            recording.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A visit could not be recorded", e);
        }
    }
}
