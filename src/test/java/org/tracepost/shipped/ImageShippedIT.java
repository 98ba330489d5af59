package org.tracepost.shipped;

import java.io.IOException;

/** The container image's command. */
class ImageShippedIT extends Shipped {

    @Override
    Installation install() throws IOException {
        return Installation.image();
    }
}
