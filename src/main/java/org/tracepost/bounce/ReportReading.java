package org.tracepost.bounce;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tracepost.platform.GuardedRun;

/**
 * Reads what is stored, portion by portion: parsing in no transaction, recording in one for the whole portion. What a
 * crash left stored and unread is read by the next run.
 *
 * <p>A portion that cannot be recorded is halved until the report that is at fault stands alone; that one is set aside.
 */
@ApplicationScoped
class ReportReading {

    private static final Logger LOG = Logger.getLogger(ReportReading.class.getName());
    private static final int REPORTS = 250;
    private static final long BYTES = 8L * 1024 * 1024;

    private final GuardedRun guarded = new GuardedRun("The reading of reports");

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private BounceInbox inbox;

    @Inject
    private BounceRecorder recorder;

    private Thread beside;

    /** Until nothing is left or somebody else is to go on. */
    void readAll(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            List<StoredReport> portion = inbox.unread(REPORTS, BYTES);
            if (portion.isEmpty()) {
                return;
            }
            List<ReadReport> parsed = parsed(portion);
            if (record(parsed) == 0 && parsed.size() == portion.size()) {
                return;
            }
        }
    }

    /** The same beside the caller, unless it is being done already. */
    void readBeside(BooleanSupplier goesOn) {
        if (beside == null || !beside.isAlive()) {
            beside = threads.newThread(() -> guarded.run(() -> readAll(goesOn)));
            beside.start();
        }
    }

    /** Waits for what is done beside. */
    void join() {
        try {
            if (beside != null) {
                beside.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<ReadReport> parsed(List<StoredReport> portion) {
        List<ReadReport> read = new ArrayList<>();
        for (StoredReport stored : portion) {
            try {
                read.add(ReadReport.of(stored));
            } catch (RuntimeException | VirtualMachineError e) {
                setAside(stored.id(), e);
            }
        }
        return read;
    }

    /** @return how many were settled, be it as set aside */
    private int record(List<ReadReport> portion) {
        if (portion.isEmpty()) {
            return 0;
        }
        try {
            return recorder.record(portion);
        } catch (RuntimeException e) {
            int half = portion.size() / 2;
            if (half > 0) {
                return record(portion.subList(0, half)) + record(portion.subList(half, portion.size()));
            }
            setAside(portion.get(0).id(), e);
            return 1;
        }
    }

    private void setAside(long reportId, Throwable fault) {
        LOG.log(Level.WARNING, "Report " + reportId + " could not be read and is set aside", fault);
        recorder.setAside(reportId, "READING_FAILED");
    }
}
