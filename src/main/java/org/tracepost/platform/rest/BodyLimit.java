package org.tracepost.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a request's body before it fills the memory; each resource has narrower limits of its own. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    /** Room for the largest attachments in Base64 and the most recipients of a message. */
    static final int LARGEST = 64 * 1024 * 1024;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > LARGEST) {
            throw tooLarge();
        }
        request.setEntityStream(new Counted(request.getEntityStream(), LARGEST));
    }

    private static BadRequest tooLarge() {
        return new BadRequest("The body is larger than " + LARGEST / 1024 / 1024 + " MB.");
    }

    /** Refuses the byte behind the last allowed one. */
    static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(read, 0);
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
