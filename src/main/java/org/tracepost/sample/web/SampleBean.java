package org.tracepost.sample.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.tracepost.platform.web.Page;
import org.tracepost.sample.SampleData;
import org.tracepost.sample.SampleRun;

/** Home's offer to fill an empty installation with sample data, and how far that is. */
@Named("sampleData")
@RequestScoped
public class SampleBean {

    @Inject
    private SampleData sample;

    @Inject
    private Page page;

    @Inject
    private Clock clock;

    private Optional<SampleRun> run;

    private Optional<SampleRun> run() {
        if (run == null) {
            run = sample.find();
        }
        return run;
    }

    /** {@code NONE, RUNNING, DONE} or {@code BROKEN}. */
    public String getState() {
        return run().map(r -> r.stateAt(clock.instant()).name()).orElse("NONE");
    }

    public int getPercent() {
        return run().map(SampleRun::getPercent).orElse(0);
    }

    public String start() {
        sample.start();
        return page.go("/home");
    }
}
