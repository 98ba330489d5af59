package org.tracepost.shipped;

import java.io.IOException;

/** WildFly. */
class WildFlyShippedIT extends Shipped {

    @Override
    Installation install() throws IOException {
        return Installation.wildFly();
    }
}
