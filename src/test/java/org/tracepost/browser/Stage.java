package org.tracepost.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The running product and the clerk's and the customer's browsers: one of each for all classes, gone after the last. */
final class Stage implements ExtensionContext.Store.CloseableResource {

    private final Product product;
    private final Window clerk;
    private Window customer;

    private Stage() throws IOException {
        product = Product.start();
        clerk = Window.open(false);
    }

    static Stage of(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Stage.class)).getOrComputeIfAbsent(Stage.class, key -> {
            try {
                return new Stage();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, Stage.class);
    }

    Product product() {
        return product;
    }

    Window clerk() {
        return clerk;
    }

    /** A profile of its own: nothing of the clerk's browser is in it. */
    Window customer() {
        if (customer == null) {
            try {
                customer = Window.open(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return customer;
    }

    void keepEvidence(String name) throws IOException {
        clerk.keepEvidence(name);
        if (customer != null) {
            customer.keepEvidence(name + "-customer");
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (customer != null) {
            customer.close();
        }
        clerk.close();
        product.stop();
    }
}
