package org.tracepost.delivery;

/**
 * How far a server has seen its database come.
 *
 * @param installation which database it is
 * @param facts how far the facts went
 * @param nodeId under which id the server lived then; empty: a mark of an earlier version, which knew of facts alone
 * @param beats how many signs of life that node had given; grows every few seconds, so that a back-up is older even
 *     where no fact came
 */
record Mark(String installation, long facts, String nodeId, long beats) {

    /** Counts of two nodes say nothing about each other: a sign of life is a node and its number. */
    boolean isOfSameSign(Mark other) {
        return nodeId.equals(other.nodeId) && beats == other.beats;
    }
}
