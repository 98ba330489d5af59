package org.tracepost.bounce.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tracepost.bounce.mailbox.MailboxSettings.Protocol;

/**
 * Puts away what is stored and read: moves what was understood to another folder, deletes what has lain there for long
 * enough. It goes by what the caller knows of each mail; in the other folder, where uids are new, by the keyword that a
 * mail got before it was moved.
 */
public final class MailboxKeeper {

    static final String KEYWORD = "$TracepostDone";

    private final MailboxSettings settings;
    private final KeepingRule rule;
    private final Instant now;

    public MailboxKeeper(MailboxSettings settings, KeepingRule rule, Instant now) {
        this.settings = settings;
        this.rule = rule;
        this.now = now;
    }

    /**
     * @param fates what is known of mails by their keys, asked for at most 1000 at once; those that were not read yet
     *     are missing
     * @return how many mails were moved or deleted
     * @throws MailboxUnavailable when the mailbox cannot be reached, or cannot do what is wanted
     */
    public int keep(Function<List<String>, Map<String, Fate>> fates) throws MailboxUnavailable {
        try (Connection connection = Connection.open(settings)) {
            Folder folder = connection.folder();
            if (folder.getMode() != Folder.READ_WRITE) {
                throw Diagnosis.cannotKeep("it may only be read", settings);
            }
            return settings.protocol() == Protocol.POP3 ? keepPop3(connection, fates) : keepImap(folder, fates);
        } catch (MessagingException | IllegalStateException e) {
            throw Diagnosis.of(e, settings);
        }
    }

    private int keepPop3(Connection connection, Function<List<String>, Map<String, Fate>> fates)
            throws MessagingException, MailboxUnavailable {
        if (rule.moveTo().isPresent()) {
            throw Diagnosis.cannotKeep("POP3 knows no folders to move mails to", settings);
        }
        List<Message> old = old(connection.folder(), List.of(connection.folder().getMessages()), fates);
        for (Message message : old) {
            message.setFlag(Flags.Flag.DELETED, true);
        }
        connection.folder().close(true);
        return old.size();
    }

    private int keepImap(Folder folder, Function<List<String>, Map<String, Fate>> fates)
            throws MessagingException, MailboxUnavailable {
        List<Message> stored = List.of(ReadMark.of(folder).marked(folder));
        int done = ImapMoveAdapter.delete(folder, old(folder, stored, fates), settings);
        if (rule.moveTo().isPresent()) {
            Folder target = folder.getStore().getFolder(rule.moveTo().get());
            List<Message> understood = new ArrayList<>();
            each(folder, stored, fates, (message, fate) -> {
                if (fate.understood()) {
                    understood.add(message);
                }
            });
            done += move(folder, understood, target);
            done += deleteOld(target);
        }
        return done;
    }

    private interface Look {
        void at(Message message, Fate fate);
    }

    private void each(Folder folder, List<Message> messages, Function<List<String>, Map<String, Fate>> fates, Look look)
            throws MessagingException {
        Uids uids = Uids.of(folder, settings);
        for (int from = 0; from < messages.size(); from += MailboxReader.ASKED_AT_ONCE) {
            List<Listed> listed =
                    uids.list(messages.subList(from, Math.min(messages.size(), from + MailboxReader.ASKED_AT_ONCE)));
            Map<String, Fate> known = listed.isEmpty()
                    ? Map.of()
                    : fates.apply(listed.stream().map(Listed::uid).toList());
            listed.stream()
                    .filter(l -> known.containsKey(l.uid()))
                    .forEach(l -> look.at(l.message(), known.get(l.uid())));
        }
    }

    /** Those whose time is over, in the folder where they came in. */
    private List<Message> old(Folder folder, List<Message> messages, Function<List<String>, Map<String, Fate>> fates)
            throws MessagingException {
        List<Message> old = new ArrayList<>();
        if (rule.deleteAfter().isEmpty() && rule.deleteOthers().isEmpty()) {
            return old;
        }
        each(folder, messages, fates, (message, fate) -> {
            boolean mayGo = fate.understood() ? rule.moveTo().isEmpty() : fate.whole();
            if (mayGo && isOver(fate.understood() ? rule.deleteAfter() : rule.deleteOthers(), fate.storedAt())) {
                old.add(message);
            }
        });
        return old;
    }

    private boolean isOver(Optional<Duration> time, Instant storedAt) {
        return time.filter(t -> storedAt.isBefore(now.minus(t))).isPresent();
    }

    private int move(Folder folder, List<Message> understood, Folder target)
            throws MessagingException, MailboxUnavailable {
        if (understood.isEmpty()) {
            return 0;
        }
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
            throw Diagnosis.cannotKeep("the folder " + target.getFullName() + " cannot be made", settings);
        }
        folder.setFlags(understood.toArray(Message[]::new), new Flags(KEYWORD), true);
        return ImapMoveAdapter.move(folder, understood, target, settings);
    }

    private int deleteOld(Folder target) throws MessagingException, MailboxUnavailable {
        if (rule.deleteAfter().isEmpty() || !target.exists()) {
            return 0;
        }
        target.open(Folder.READ_WRITE);
        try {
            Date limit = Date.from(now.minus(rule.deleteAfter().get()));
            Message[] old = target.search(new AndTerm(
                    new FlagTerm(new Flags(KEYWORD), true), new ReceivedDateTerm(ComparisonTerm.LT, limit)));
            return ImapMoveAdapter.delete(target, List.of(old), settings);
        } finally {
            target.close(false);
        }
    }
}
