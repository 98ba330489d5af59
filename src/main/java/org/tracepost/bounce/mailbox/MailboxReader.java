package org.tracepost.bounce.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One run over the bounce mailbox: hands new mails to a sink, oldest first. Keeps no state of its own between runs. */
public final class MailboxReader {

    private static final int ASKED_AT_ONCE = 200;

    private final MailboxSettings settings;
    private final int mailsPerRun;
    private final int bytesPerMail;

    /**
     * @param mailsPerRun  how many mails are stored in one run at most; as many again may fail before the run ends
     * @param bytesPerMail from where on a mail is cut
     */
    public MailboxReader(MailboxSettings settings, int mailsPerRun, int bytesPerMail) {
        this.settings = settings;
        this.mailsPerRun = mailsPerRun;
        this.bytesPerMail = bytesPerMail;
    }

    /**
     * Reads what is new: the mails without our mark, or all of them where marks are not kept, that the sink does not know.
     *
     * @throws MailboxUnavailable when the mailbox cannot be reached, or the connection breaks; what was stored until then is
     * marked
     */
    public ReadResult readNew(MailSink sink) throws MailboxUnavailable {
        return read(sink, false);
    }

    /**
     * Reads whatever the sink does not know, marked or not. For the first run after a start and once a day: after a database has
     * been restored from a backup, the reports that came in between are in the mailbox, marked, and nowhere else.
     */
    public ReadResult readAllUnknown(MailSink sink) throws MailboxUnavailable {
        return read(sink, true);
    }

    private ReadResult read(MailSink sink, boolean all) throws MailboxUnavailable {
        try (Connection connection = Connection.open(settings)) {
            return new Run(connection.folder(), sink).read(all);
        } catch (MessagingException | IllegalStateException e) {
            throw Diagnosis.of(e, settings);
        }
    }

    /** Signs in and opens the folder, for a settings page or a health check; reads nothing. */
    public void check() throws MailboxUnavailable {
        try (Connection connection = Connection.open(settings)) {
            connection.folder().getMessageCount();
        } catch (MessagingException | IllegalStateException e) {
            throw Diagnosis.of(e, settings);
        }
    }

    private final class Run {
        private final Folder folder;
        private final MailSink sink;
        private final Uids uids;
        private final ReadMark mark;
        private final List<String> failures = new ArrayList<>();
        private int stored;

        private Run(Folder folder, MailSink sink) throws MessagingException {
            this.folder = folder;
            this.sink = sink;
            this.uids = Uids.of(folder, settings);
            this.mark = ReadMark.of(folder);
        }

        private ReadResult read(boolean all) throws MessagingException, MailboxUnavailable {
            Message[] unmarked = mark.unmarked(folder, all);
            for (int from = 0; from < unmarked.length; from += ASKED_AT_ONCE) {
                List<Message> some = List.of(unmarked).subList(from, Math.min(unmarked.length, from + ASKED_AT_ONCE));
                if (!readSome(some)) {
                    return new ReadResult(stored, failures, true);
                }
            }
            return new ReadResult(stored, failures, false);
        }

        /** False when the run has done enough and something new is left. */
        private boolean readSome(List<Message> some) throws MessagingException, MailboxUnavailable {
            List<String> keys = uids.of(some);
            Set<String> known = sink.knownAmong(keys.stream().filter(k -> !k.isEmpty()).toList());
            for (int i = 0; i < some.size(); i++) {
                String uid = keys.get(i);
                if (uid.isEmpty()) {
                    continue;
                }
                if (known.contains(uid)) {
                    mark.set(some.get(i));
                } else if (stored >= mailsPerRun || failures.size() >= mailsPerRun) {
                    return false;
                } else {
                    readOne(some.get(i), uid);
                }
            }
            return true;
        }

        private void readOne(Message message, String uid) throws MailboxUnavailable {
            try {
                sink.store(RawMail.fetch(message, uid, bytesPerMail));
                stored++;
                mark.set(message);
            } catch (FolderClosedException | StoreClosedException gone) {
                throw Diagnosis.brokenOff(stored, gone, settings);
            } catch (MessageRemovedException deletedMeanwhile) {
                failures.add("Mail " + uid + " was deleted from the mailbox before it could be read.");
            } catch (MessagingException | IOException | RuntimeException fault) {
                if (!folder.isOpen()) {
                    throw Diagnosis.brokenOff(stored, fault, settings);
                }
                failures.add("Mail " + uid + " could not be taken in: " + fault.getClass().getSimpleName() + ": " + fault.getMessage());
            }
        }
    }
}
