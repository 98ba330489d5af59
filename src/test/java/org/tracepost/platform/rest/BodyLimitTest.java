package org.tracepost.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    @Test
    void readShouldPassAsMuchAsIsAllowed() throws IOException {
        assertEquals(10, body(10, 10).readAllBytes().length);
        assertEquals(0, body(0, 10).readAllBytes().length);
    }

    @Test
    void readShouldRefuseWhenTheBodyIsLarger() {
        assertThrows(BadRequest.class, () -> body(11, 10).readAllBytes());
        assertThrows(BadRequest.class, () -> {
            InputStream in = body(11, 10);
            for (int i = 0; i < 11; i++) {
                in.read();
            }
        });
    }

    private static InputStream body(int size, int most) {
        return new BodyLimit.Counted(new ByteArrayInputStream(new byte[size]), most);
    }
}
