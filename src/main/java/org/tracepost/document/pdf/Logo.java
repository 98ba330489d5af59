package org.tracepost.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A company's logo: a PNG or JPEG picture of at most 1 MiB and 4000 pixels a side.
 *
 * <p>The limits keep a picture that unpacks to gigabytes away from the printer.
 */
public final class Logo {

    /** The largest picture that is taken, in bytes. */
    public static final int MAX_BYTES = 1 << 20;
    /** The longest side that is taken, in pixels. */
    public static final int MAX_PIXELS = 4000;

    private final String mediaType;
    private final byte[] bytes;

    private Logo(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** The logo that these bytes are; empty when they are no PNG or JPEG within the limits. Never throws. */
    public static Optional<Logo> parse(byte[] picture) {
        if (picture == null || picture.length == 0 || picture.length > MAX_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in, picture) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Logo> read(ImageReader reader, ImageInputStream in, byte[] picture) throws IOException {
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            reader.setInput(in, true, true);
            boolean fits = reader.getWidth(0) <= MAX_PIXELS && reader.getHeight(0) <= MAX_PIXELS;
            boolean known = format.equals("png") || format.equals("jpeg");
            if (!fits || !known) {
                return Optional.empty();
            }
            reader.read(0);
            return Optional.of(new Logo("image/" + format, picture.clone()));
        } finally {
            reader.dispose();
        }
    }

    /** {@code image/png} or {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    String dataUri() {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
