package org.tracepost.browser;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Gives each test class the stage, and keeps a picture and the source of the page where a test failed. */
final class OnStage
        implements TestInstancePostProcessor, TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        ((Browser) test).enter(Stage.of(context));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw keepEvidence(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw keepEvidence(context, failure);
    }

    private static Throwable keepEvidence(ExtensionContext context, Throwable failure) {
        String name = context.getRequiredTestClass().getSimpleName()
                + context.getTestMethod().map(m -> "-" + m.getName()).orElse("");
        try {
            Stage.of(context).keepEvidence(name);
        } catch (IOException | RuntimeException noEvidence) {
            failure.addSuppressed(noEvidence);
        }
        return failure;
    }
}
