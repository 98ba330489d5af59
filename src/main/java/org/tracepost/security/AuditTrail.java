package org.tracepost.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tracepost.platform.Deed;

/** Writes who did what, in the transaction of the deed: both or neither. */
@Stateless
@PermitAll
public class AuditTrail {

    private static final int LONGEST_DETAIL = 1000;

    @Inject
    private AuditRepository entries;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** @param detail more words, may be null; cut to {@value #LONGEST_DETAIL} characters */
    public void record(String action, String subjectKind, Object subjectId, String detail) {
        String cut = detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        entries.add(new AuditEntry(clock.instant(), user.login(), action, subjectKind, String.valueOf(subjectId), cut));
    }

    /** Who did something with the subject last, as far as anybody did since then. */
    public Optional<Deed> lastSince(Instant since, String subjectKind, Object subjectId) {
        return entries.lastSince(since, subjectKind, String.valueOf(subjectId)).map(AuditEntry::deed);
    }
}
