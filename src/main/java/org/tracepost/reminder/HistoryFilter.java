package org.tracepost.reminder;

/** Which reminders that were done; whatever is null is not asked for. */
public record HistoryFilter(Long documentId, ReminderKind kind, String text) {}
