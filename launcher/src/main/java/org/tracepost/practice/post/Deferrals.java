package org.tracepost.practice.post;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the tries of addresses that are put off. After the accepted try an address starts anew, so that the next mail
 * to it shows the same again.
 */
final class Deferrals {

    private static final int PUT_OFF = 2;
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Integer> tries = new LinkedHashMap<>();

    synchronized boolean putsOff(String address) {
        String key = address.toLowerCase(Locale.ROOT);
        if (tries.merge(key, 1, Integer::sum) > PUT_OFF) {
            tries.remove(key);
            return false;
        }
        if (tries.size() > MOST_ADDRESSES) {
            tries.remove(tries.keySet().iterator().next());
        }
        return true;
    }
}
