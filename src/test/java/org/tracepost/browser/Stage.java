package org.tracepost.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The running product and the clerk's and the customer's browsers: one of each for all classes, gone after the last. A
 * class that wants sample data ({@link WithSampleData}) has a product of its own, gone after it.
 */
final class Stage implements ExtensionContext.Store.CloseableResource {

    private final Product product;
    private final Window clerk;
    private Window customer;

    private Stage(boolean sample) throws IOException {
        product = Product.start(sample);
        clerk = Window.open(false);
    }

    static Stage of(ExtensionContext context) {
        boolean sample = context.getRequiredTestClass().isAnnotationPresent(WithSampleData.class);
        ExtensionContext owner = sample ? context : context.getRoot();
        return owner.getStore(Namespace.create(Stage.class))
                .getOrComputeIfAbsent(
                        sample,
                        key -> {
                            try {
                                return new Stage(sample);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        Stage.class);
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
