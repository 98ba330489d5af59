package org.tracepost.tracking;

import java.util.Map;

/**
 * Who looks at an online copy just now, and what there is to tell them.
 *
 * @param address their network address as it will be kept with an offer's answer, shortened
 * @param ownAddress the full one, as it will be kept with a signature
 * @param clerk one of our own clerks is signed in in this browser: they can look, not answer
 * @param notice key of the words that say what went wrong with what they sent; empty: nothing did
 * @param typed what they had typed, to show it again: name, role, words, comment
 */
public record CopyVisitor(String address, String ownAddress, boolean clerk, String notice, Map<String, String> typed) {

    public static CopyVisitor of(Visit visit, String ownAddress) {
        return new CopyVisitor(visit.address(), ownAddress, visit.ownUser(), "", Map.of());
    }

    /** The same, after something that could not be taken. */
    public CopyVisitor told(String key, Map<String, String> what) {
        return new CopyVisitor(address, ownAddress, clerk, key, what);
    }
}
