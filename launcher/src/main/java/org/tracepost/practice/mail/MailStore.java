package org.tracepost.practice.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The mails that were taken, newest first, in memory only. The oldest give way when it is full. */
public final class MailStore {

    private static final int MOST_MAILS = 500;
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private long bytes;

    public synchronized void add(Mail mail) {
        newestFirst.addFirst(mail);
        bytes += mail.raw().length;
        while (newestFirst.size() > MOST_MAILS || bytes > MOST_BYTES && newestFirst.size() > 1) {
            bytes -= newestFirst.removeLast().raw().length;
        }
    }

    public synchronized Optional<Mail> find(String id) {
        return newestFirst.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    /** @param number counted from 1 */
    public synchronized Page page(int number, int size, Predicate<Mail> wanted) {
        List<Mail> all = newestFirst.stream().filter(wanted).toList();
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int current = Math.min(Math.max(number, 1), pages);
        int from = (current - 1) * size;
        return new Page(all.subList(from, Math.min(from + size, all.size())), current, pages, all.size());
    }

    /** A page of the list; {@code number} is the nearest one that exists. */
    public record Page(List<Mail> mails, int number, int pages, int total) {}
}
