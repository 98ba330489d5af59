package org.tracepost.bounce.mailbox;

import jakarta.mail.MessagingException;

/** One run over the bounce mailbox: hands new mails to a sink, oldest first. Keeps no state of its own between runs. */
public final class MailboxReader {

    static final int ASKED_AT_ONCE = 1000;

    private final MailboxSettings settings;
    private final int mailsPerRun;
    private final int bytesPerMail;

    /**
     * @param mailsPerRun how many mails are stored in one run at most; a run ends early, too, when many cannot be kept
     * @param bytesPerMail from where on a mail is cut
     */
    public MailboxReader(MailboxSettings settings, int mailsPerRun, int bytesPerMail) {
        this.settings = settings;
        this.mailsPerRun = mailsPerRun;
        this.bytesPerMail = bytesPerMail;
    }

    /**
     * Reads what is new: the mails without our mark, or all of them where marks are not kept, that the sink does not
     * know.
     *
     * @throws MailboxUnavailable when the mailbox cannot be reached, or the connection breaks; what was stored until
     *     then is marked
     */
    public ReadResult readNew(MailSink sink) throws MailboxUnavailable {
        return read(sink, false);
    }

    /**
     * Reads whatever the sink does not know, marked or not. For the first run after a start and once a day: after a
     * database has been restored from a backup, the reports that came in between are in the mailbox, marked, and
     * nowhere else.
     */
    public ReadResult readAllUnknown(MailSink sink) throws MailboxUnavailable {
        return read(sink, true);
    }

    private ReadResult read(MailSink sink, boolean all) throws MailboxUnavailable {
        try (Connection connection = Connection.open(settings)) {
            return new FolderRun(settings, connection.folder(), sink, mailsPerRun, bytesPerMail).read(all);
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
}
