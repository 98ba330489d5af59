package org.tracepost.bounce.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.bounce.mailbox.FetchedMail.Extent;

/**
 * One run over an open folder.
 *
 * <p>Small mails come in portions: one command fetches them, one transaction of the sink keeps them, one command marks
 * them. Where a portion breaks the connection each of its mails is a suspect from then on; suspects come last in a run,
 * one at a time, those tried least first. So one mail that breaks the connection every time keeps no other from being
 * read, and after {@value #TRIES} tries its header is all that is asked for.
 */
final class FolderRun {

    /** How often a mail is tried to be fetched, before its header has to do. */
    static final int TRIES = 3;

    private static final int MAILS = 200;
    private static final int BYTES = 4 * 1024 * 1024;
    /** What fails for so many is not the mails' fault. */
    private static final int FAILURES = 20;

    private final MailboxSettings settings;
    private final Folder folder;
    private final MailSink sink;
    private final int mailsPerRun;
    private final Fetching fetching;
    private final int small;
    private final Uids uids;
    private final ReadMark mark;
    private final List<String> failures = new ArrayList<>();
    private int stored;

    FolderRun(MailboxSettings settings, Folder folder, MailSink sink, int mailsPerRun, int bytesPerMail)
            throws MessagingException {
        this.settings = settings;
        this.folder = folder;
        this.sink = sink;
        this.mailsPerRun = mailsPerRun;
        this.fetching =
                ImapAdapter.handles(folder) ? new ImapAdapter(folder, bytesPerMail) : new Pop3Adapter(bytesPerMail);
        this.small = Math.min(Fetching.SMALL, bytesPerMail);
        this.uids = Uids.of(folder, settings);
        this.mark = ReadMark.of(folder);
    }

    ReadResult read(boolean all) throws MessagingException, MailboxUnavailable {
        List<Message> unmarked = List.of(mark.unmarked(folder, all));
        List<Suspect> suspects = new ArrayList<>();
        for (int from = 0; from < unmarked.size(); from += MailboxReader.ASKED_AT_ONCE) {
            List<Listed> unknown =
                    unknown(unmarked.subList(from, Math.min(unmarked.size(), from + MailboxReader.ASKED_AT_ONCE)));
            Map<String, Integer> tries =
                    sink.triesOf(unknown.stream().map(Listed::uid).toList());
            unknown.stream()
                    .filter(l -> tries.containsKey(l.uid()))
                    .forEach(l -> suspects.add(new Suspect(l, tries.get(l.uid()))));
            if (!take(unknown.stream().filter(l -> !tries.containsKey(l.uid())).toList())) {
                return new ReadResult(stored, failures, true);
            }
        }
        suspects.sort(Comparator.comparing(Suspect::tries));
        for (Suspect suspect : suspects) {
            if (isEnough()) {
                return new ReadResult(stored, failures, true);
            }
            takeOne(suspect);
        }
        return new ReadResult(stored, failures, false);
    }

    private record Suspect(Listed listed, int tries) {}

    private List<Listed> unknown(List<Message> some) throws MessagingException {
        List<Listed> listed = uids.list(some);
        Set<String> known = sink.knownAmong(listed.stream().map(Listed::uid).toList());
        mark.set(folder, listed.stream().filter(l -> known.contains(l.uid())).toList());
        return listed.stream().filter(l -> !known.contains(l.uid())).toList();
    }

    /** False when the run has done enough and something new is left. */
    private boolean take(List<Listed> fresh) throws MailboxUnavailable {
        List<Listed> portion = new ArrayList<>();
        long bytes = 0;
        for (Listed listed : fresh) {
            boolean alone = listed.size() < 0 || listed.size() > small;
            if (alone
                    || portion.size() == MAILS
                    || stored + portion.size() >= mailsPerRun
                    || bytes + listed.size() > BYTES) {
                takeMany(portion);
                portion = new ArrayList<>();
                bytes = 0;
                if (isEnough()) {
                    return false;
                }
            }
            if (alone) {
                takeOne(new Suspect(listed, 0));
            } else {
                portion.add(listed);
                bytes += listed.size();
            }
        }
        takeMany(portion);
        return sink.goesOn();
    }

    private boolean isEnough() {
        return stored >= mailsPerRun || failures.size() >= FAILURES || !sink.goesOn();
    }

    private void takeMany(List<Listed> portion) throws MailboxUnavailable {
        if (portion.isEmpty()) {
            return;
        }
        List<FetchedMail> mails;
        try {
            mails = fetching.many(portion);
        } catch (MessagingException | IOException | RuntimeException fault) {
            if (isBroken(fault)) {
                sink.tried(portion.stream().map(Listed::uid).toList());
                throw Diagnosis.brokenOff(stored, fault, settings);
            }
            mails = List.of();
        }
        Set<String> kept = store(mails);
        mark.set(folder, portion.stream().filter(l -> kept.contains(l.uid())).toList());
        Set<String> fetched = mails.stream().map(FetchedMail::uid).collect(Collectors.toSet());
        List<String> refused =
                fetched.stream().filter(uid -> !kept.contains(uid)).toList();
        if (!refused.isEmpty() && sink.goesOn()) {
            sink.tried(refused);
        }
        for (Listed missing : portion) {
            if (!fetched.contains(missing.uid())) {
                takeOne(new Suspect(missing, 0));
            }
        }
    }

    /** Counted before it is tried, so that even a mail at which this process dies is set aside in the end. */
    private void takeOne(Suspect suspect) throws MailboxUnavailable {
        Listed listed = suspect.listed();
        List<String> uid = List.of(listed.uid());
        sink.tried(uid);
        try {
            if (store(List.of(fetch(suspect))).isEmpty()) {
                return;
            }
            mark.set(folder, List.of(listed));
            sink.forget(uid);
        } catch (MessageRemovedException deletedMeanwhile) {
            sink.forget(uid);
            failures.add("Mail " + listed.uid() + " was deleted from the mailbox before it could be read.");
        } catch (MessagingException | IOException | RuntimeException fault) {
            if (isBroken(fault)) {
                throw Diagnosis.brokenOff(stored, fault, settings);
            }
            failures.add("Mail " + listed.uid() + " could not be taken in: "
                    + fault.getClass().getSimpleName() + ": " + fault.getMessage());
        }
    }

    private FetchedMail fetch(Suspect suspect) throws MessagingException, IOException {
        Listed listed = suspect.listed();
        if (suspect.tries() > TRIES) {
            return new FetchedMail(listed.uid(), new byte[0], Extent.NOTHING, listed.size());
        }
        return suspect.tries() == TRIES ? fetching.header(listed) : fetching.one(listed);
    }

    private boolean isBroken(Exception fault) {
        return fault instanceof FolderClosedException || fault instanceof StoreClosedException || !folder.isOpen();
    }

    /**
     * The keys of those that were kept. A portion that cannot be kept is halved until the mail that is at fault stands
     * alone.
     */
    private Set<String> store(List<FetchedMail> mails) {
        if (mails.isEmpty()) {
            return Set.of();
        }
        try {
            sink.store(mails);
            stored += mails.size();
            return mails.stream().map(FetchedMail::uid).collect(Collectors.toSet());
        } catch (RuntimeException fault) {
            if (!sink.goesOn() || failures.size() >= FAILURES) {
                return Set.of();
            }
            if (mails.size() > 1) {
                int half = mails.size() / 2;
                Set<String> first = store(mails.subList(0, half));
                Set<String> second = store(mails.subList(half, mails.size()));
                return Stream.concat(first.stream(), second.stream()).collect(Collectors.toSet());
            }
            String uid = mails.get(0).uid();
            failures.add("Mail " + uid + " could not be kept: "
                    + fault.getClass().getSimpleName() + ": " + fault.getMessage());
            return Set.of();
        }
    }
}
