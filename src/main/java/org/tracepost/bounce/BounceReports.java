package org.tracepost.bounce;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tracepost.platform.NotFound;
import org.tracepost.platform.Slice;
import org.tracepost.security.Role;

/** Stored reports, for clerks: those that fit no recipient, and any single one as evidence. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class BounceReports {

    private static final List<BounceReport.State> WITHOUT_RECIPIENT = List.of(BounceReport.State.UNMATCHED, BounceReport.State.FAILED);

    @Inject
    private BounceReportRepository reports;

    /** Sorts by {@code received, sender, subject} or {@code kind}; newest first by itself. The text may be part of sender or subject. */
    public List<BounceReportRow> unmatched(String text, Slice slice) {
        return reports.list(WITHOUT_RECIPIENT, text).list(slice);
    }

    public long countUnmatched(String text) {
        return reports.list(WITHOUT_RECIPIENT, text).count();
    }

    public BounceReport get(long id) {
        return reports.find(id).orElseThrow(() -> new NotFound("report", id));
    }

    /** The raw mail as text, at most so many characters, for reading on a page; every byte is shown as some character, none is obeyed. */
    public String text(long id, int limit) {
        byte[] raw = get(id).getRaw();
        String text = new String(raw, 0, Math.min(raw.length, limit), StandardCharsets.UTF_8);
        return text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "\uFFFD");
    }
}
