package org.tracepost.delivery.smtp;

/**
 * A check of the relay ended early. The message is what the relay or the network said, in its own words, without
 * secrets; it may be empty.
 */
public final class RelayCheckFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final RelayProblem problem;

    RelayCheckFailed(RelayProblem problem, String words) {
        super(words);
        this.problem = problem;
    }

    public RelayProblem problem() {
        return problem;
    }
}
