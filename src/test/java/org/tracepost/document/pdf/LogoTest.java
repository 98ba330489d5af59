package org.tracepost.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoTest {

    @Test
    void parseShouldTakePngAndJpeg() throws IOException {
        assertEquals(
                "image/png", Logo.parse(picture("png", 40, 20)).orElseThrow().mediaType());
        assertEquals(
                "image/jpeg", Logo.parse(picture("jpg", 40, 20)).orElseThrow().mediaType());
    }

    @Test
    void parseShouldRefuseOtherFormats() throws IOException {
        assertEquals(Optional.empty(), Logo.parse(picture("gif", 40, 20)));
        assertEquals(
                Optional.empty(),
                Logo.parse("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), Logo.parse(new byte[0]));
    }

    @Test
    void parseShouldRefuseDamagedAndHugePictures() throws IOException {
        byte[] png = picture("png", 200, 200);
        assertEquals(Optional.empty(), Logo.parse(Arrays.copyOf(png, 60)));
        assertEquals(Optional.empty(), Logo.parse(picture("png", Logo.MAX_PIXELS + 1, 1)));
        byte[] heavy = Arrays.copyOf(png, Logo.MAX_BYTES + 1);
        assertTrue(Logo.parse(heavy).isEmpty());
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
