package org.tracepost.delivery;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Judges whether a database is the one that was lived in last. Nothing inside of it can tell: a back-up has all that
 * the database had when it was made. So something outside must: this server's own mark, or another node that lives in
 * it at this moment.
 */
public final class Origin {

    private Origin() {}

    /** What comes of it. */
    public enum Verdict {
        /** It is the one. */
        KNOWN,
        /** Somebody may vouch for it yet. */
        OPEN,
        /** It ends before the mark. */
        OLDER,
        /** Mark and database were copied together. */
        COPIED,
        /** Nothing here knows it. */
        STRANGE,
        /** It is known, but nobody has lived in it for long, and nobody signed off. */
        SILENT;

        boolean isHold() {
            return this != KNOWN && this != OPEN;
        }
    }

    /**
     * What a server sees.
     *
     * @param mark its own mark of this installation
     * @param copied that mark lies where it was not written
     * @param facts how far the facts in the database go
     * @param beats how many signs of life the mark's node has given, as the database says; empty: it knows no such node
     * @param vouched another node that knows the database has lived while one looked
     * @param awaited there are such nodes that nobody has ended yet
     * @param silent nobody has lived here for long, nobody had signed off, and something waits
     */
    record Sight(
            Optional<Mark> mark,
            boolean copied,
            long facts,
            OptionalLong beats,
            boolean vouched,
            boolean awaited,
            boolean silent) {}

    static Verdict of(Sight sight) {
        if (sight.mark().filter(mark -> isOlder(mark, sight)).isPresent()) {
            return Verdict.OLDER;
        }
        if (sight.vouched()) {
            return Verdict.KNOWN;
        }
        if (!sight.copied()
                && sight.mark()
                        .filter(mark -> mark.nodeId().isEmpty() || sight.beats().isPresent())
                        .isPresent()) {
            return sight.silent() ? Verdict.SILENT : Verdict.KNOWN;
        }
        if (sight.awaited()) {
            return Verdict.OPEN;
        }
        return sight.copied() ? Verdict.COPIED : Verdict.STRANGE;
    }

    private static boolean isOlder(Mark mark, Sight sight) {
        return sight.facts() < mark.facts() || sight.beats().orElse(mark.beats()) < mark.beats();
    }
}
