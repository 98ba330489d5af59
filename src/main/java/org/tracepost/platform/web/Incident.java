package org.tracepost.platform.web;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A fault of ours: written to the log once, with an id short enough to be read out on the telephone. */
final class Incident {

    /** Request attribute with the id, for the error page. */
    static final String ATTRIBUTE = "tracepost.incident";

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {}

    /** Logs the fault and answers its id, such as {@code 7KQ2-MXAB}. */
    static String log(String where, Throwable fault) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(i == 4 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        LOG.log(Level.SEVERE, fault, () -> "Incident " + id + " at " + where);
        return id.toString();
    }
}
