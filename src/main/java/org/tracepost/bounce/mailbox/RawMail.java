package org.tracepost.bounce.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Fetches the bytes of a mail up to a limit. */
final class RawMail {

    private static final int LINES_OF_LARGE_MAIL = 4000;

    private RawMail() {
    }

    static FetchedMail fetch(Message message, String uid, int limit) throws MessagingException, IOException {
        int size = message.getSize();
        boolean onlyTop = size > limit && Pop3Adapter.handles(message);
        Bounded out = new Bounded(limit);
        try {
            if (onlyTop) {
                Pop3Adapter.writeTop(message, LINES_OF_LARGE_MAIL, out);
            } else {
                message.writeTo(out);
            }
        } catch (LimitReached enough) {
            return new FetchedMail(uid, out.bytes(), true, size);
        }
        return new FetchedMail(uid, out.bytes(), onlyTop, size);
    }

    private static final class LimitReached extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int limit;

        private Bounded(int limit) {
            this.limit = limit;
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

        private byte[] bytes() {
            return kept.toByteArray();
        }
    }
}
