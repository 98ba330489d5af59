package org.tracepost.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tracepost.message.Status;
import org.tracepost.platform.Slice;
import org.tracepost.security.Role;

/** What went out, was left out or was passed over. */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class ReminderHistory {

    @Inject
    private HistoryRepository history;

    /** Sorts by {@code done}; newest first by itself. */
    public List<ReminderRow> list(HistoryFilter filter, Slice slice) {
        List<ReminderRow> rows = history.list(filter).list(slice);
        Map<Long, List<Status>> statuses = history.statuses(rows.stream()
                .map(ReminderRow::messageId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.messageId() == null ? row : row.with(statuses.getOrDefault(row.messageId(), List.of())))
                .toList();
    }

    public long count(HistoryFilter filter) {
        return history.list(filter).count();
    }

    /** For the eyes: exact up to {@value Slice#COUNTED}, and any greater number means more. */
    public long countShown(HistoryFilter filter) {
        return history.list(filter).countShown();
    }
}
