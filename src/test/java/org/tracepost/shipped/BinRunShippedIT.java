package org.tracepost.shipped;

import java.io.IOException;

/** {@code bin/run}. */
class BinRunShippedIT extends Shipped {

    @Override
    Installation install() throws IOException {
        return Installation.run();
    }
}
