package org.tracepost.bounce.mailbox;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes bytes up to a limit, and then ends their source. */
final class BoundedBytes extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;
    private boolean full;

    BoundedBytes(int limit) {
        this.limit = limit;
    }

    /** What writes into a stream. */
    interface Source {
        void writeTo(OutputStream out) throws IOException, MessagingException;
    }

    private static final class LimitReached extends IOException {
        private static final long serialVersionUID = 1L;
    }

    void takeFrom(Source source) throws IOException, MessagingException {
        try {
            source.writeTo(this);
        } catch (LimitReached enough) {
            full = true;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int room = limit - kept.size();
        kept.write(bytes, from, Math.min(room, length));
        if (length > room) {
            throw new LimitReached();
        }
    }

    /** True when there was more. */
    boolean isFull() {
        return full;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
