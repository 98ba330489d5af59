package org.tracepost.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.security.Role;

/** Makes the sample in the background, as one who may do what a clerk may. */
@Stateless
@PermitAll
@RunAs(Role.CLERK_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleMaker {

    private static final Logger LOG = Logger.getLogger(SampleMaker.class.getName());

    @Inject
    private Instance<SampleYears> years;

    @Inject
    private SampleSteps steps;

    @Inject
    private SampleRepository sample;

    @Inject
    private Clock clock;

    @Asynchronous
    public void make() {
        SampleYears story = years.get();
        try {
            story.write(clock.instant());
            steps.run(() -> sample.end(SampleRun.State.DONE, clock.instant()));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The sample data could not be written to the end", e);
            steps.run(() -> sample.end(SampleRun.State.BROKEN, clock.instant()));
        } finally {
            years.destroy(story);
        }
    }
}
