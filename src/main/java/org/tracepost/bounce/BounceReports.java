package org.tracepost.bounce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Slice;
import org.tracepost.platform.VisibleText;
import org.tracepost.security.Role;

/** Stored reports, for clerks: lists of them, how many were doubted, and any single one as evidence. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class BounceReports {

    @Inject
    private BounceReportRepository reports;

    /** Sorts by {@code received, sender, subject, address} or {@code kind}; newest first by itself. */
    public List<BounceReportRow> list(ReportFilter filter, Slice slice) {
        return reports.list(filter).list(slice);
    }

    public long count(ReportFilter filter) {
        return reports.list(filter).count();
    }

    /** For the eyes: exact up to {@value Slice#COUNTED}, and any greater number means more. */
    public long countShown(ReportFilter filter) {
        return reports.list(filter).countShown();
    }

    /** Many reports by id, in one query. */
    public Map<Long, BounceReportRow> rows(Collection<Long> ids) {
        return reports.rows(ids).stream().collect(Collectors.toMap(BounceReportRow::id, Function.identity()));
    }

    /** What changed nothing, by why; reasons that never came up are not in it. */
    public List<DoubtCount> doubts() {
        return reports.doubts();
    }

    public BounceReport get(long id) {
        return reports.find(id).orElseThrow(() -> new NotFound("report", id));
    }

    /**
     * The raw mail as text, at most so many bytes of it, for reading on a page; what could hide or turn round the rest
     * is shown, not obeyed.
     */
    public String text(long id, int limit) {
        byte[] raw = get(id).getRaw();
        return VisibleText.of(new String(raw, 0, Math.min(raw.length, limit), StandardCharsets.UTF_8));
    }
}
