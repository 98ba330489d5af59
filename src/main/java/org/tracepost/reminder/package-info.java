/**
 * Reminders that our own timers send: overdue notices in steps, offers about to expire, the periods of subscriptions.
 *
 * <p>Each is aware of delivery: what is known of the document's e-mails decides, in one table
 * ({@link org.tracepost.reminder.ReminderRule}), whether it is sent and to whom, waits, needs a clerk, or is left
 * alone. A step is written down in the transaction that writes its e-mail, once
 * ({@link org.tracepost.reminder.ReminderSender}); how often it is tried, by how many nodes and after how many restarts
 * makes no difference. Nobody imports this room but the ring.
 */
package org.tracepost.reminder;
