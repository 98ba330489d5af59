package org.tracepost.message;

import java.util.Collection;
import org.tracepost.platform.Refusal;

/** How many files a message may bring along, and how large: what most mail systems of the world still take. */
public final class Enclosures {

    public static final int MOST_FILES = 20;
    /** Of all files together, before Base64 makes them larger by a third. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private Enclosures() {}

    /** @throws Refusal when there are too many or they are too large together */
    public static void check(Collection<Enclosure> files) {
        check(
                files.size(),
                files.stream().mapToLong(file -> file.content().length).sum());
    }

    /**
     * @param bytes of all of them together
     * @throws Refusal when there are too many or they are too large together
     */
    public static void check(int files, long bytes) {
        if (files > MOST_FILES) {
            throw new Refusal("refusal.enclosures_many", MOST_FILES);
        }
        if (bytes > MOST_BYTES) {
            throw new Refusal("refusal.enclosures_large", MOST_BYTES / 1024 / 1024);
        }
    }
}
