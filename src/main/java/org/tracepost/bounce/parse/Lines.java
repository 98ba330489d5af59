package org.tracepost.bounce.parse;

/**
 * Walks over the lines of a range of bytes. A line ends with LF, with any number of CR before it (CRLF, and the CRCRLF
 * of servers that convert twice), or with a CR alone.
 */
final class Lines {

    private final byte[] raw;
    private final int end;
    private int start;
    private int stop;
    private int next;

    Lines(byte[] raw, int from, int to) {
        this.raw = raw;
        this.end = to;
        this.next = from;
    }

    /** Goes to the next line; false at the end. */
    boolean advance() {
        if (next >= end) {
            return false;
        }
        start = next;
        int i = start;
        while (i < end && raw[i] != '\n' && raw[i] != '\r') {
            i++;
        }
        stop = i;
        int afterReturns = i;
        while (afterReturns < end && raw[afterReturns] == '\r') {
            afterReturns++;
        }
        if (afterReturns < end && raw[afterReturns] == '\n') {
            next = afterReturns + 1;
        } else {
            next = Math.min(end, i + 1);
        }
        return true;
    }

    /** Where the line begins. */
    int start() {
        return start;
    }

    /** Where its line end begins. */
    int stop() {
        return stop;
    }

    /** Where the following line begins. */
    int next() {
        return next;
    }

    boolean blank() {
        for (int i = start; i < stop; i++) {
            if (raw[i] > ' ' || raw[i] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean indented() {
        return start < stop && (raw[start] == ' ' || raw[start] == '\t');
    }

    boolean startsWith(String ascii) {
        if (stop - start < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (raw[start + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
