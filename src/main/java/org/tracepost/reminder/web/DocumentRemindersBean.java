package org.tracepost.reminder.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tracepost.platform.Slice;
import org.tracepost.reminder.HistoryFilter;
import org.tracepost.reminder.PlannedReminder;
import org.tracepost.reminder.ReminderDesk;
import org.tracepost.reminder.ReminderHistory;
import org.tracepost.reminder.ReminderRow;

/** The reminders of one document or customer, on their pages. */
@Named
@RequestScoped
public class DocumentRemindersBean {

    private static final Slice NEWEST = Slice.first(5);

    @Inject
    private ReminderDesk desk;

    @Inject
    private ReminderHistory history;

    private final Map<Long, Optional<PlannedReminder>> next = new HashMap<>();
    private final Map<Long, List<ReminderRow>> done = new HashMap<>();

    /** What comes next; null for a document that is reminded of nothing. */
    public PlannedReminder next(long documentId) {
        return next.computeIfAbsent(documentId, desk::next).orElse(null);
    }

    /** What was done, newest first. */
    public List<ReminderRow> done(long documentId) {
        return done.computeIfAbsent(documentId, id -> history.list(new HistoryFilter(id, null, null), NEWEST));
    }
}
