package org.tracepost.practice.report;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;

/** The catch-all mailbox that every report lands in, by IMAP and POP3. */
public final class ReportMailbox implements AutoCloseable {

    public static final String USER = "bounces";
    public static final String PASSWORD = "bounces";
    private static final long START_MILLIS = 10_000;

    private final GreenMail server;
    private final GreenMailUser owner;

    private ReportMailbox(GreenMail server, GreenMailUser owner) {
        this.server = server;
        this.owner = owner;
    }

    public static ReportMailbox start(String bind, int imapPort, int pop3Port) {
        ServerSetup imap = new ServerSetup(imapPort, bind, ServerSetup.PROTOCOL_IMAP);
        ServerSetup pop3 = new ServerSetup(pop3Port, bind, ServerSetup.PROTOCOL_POP3);
        imap.setServerStartupTimeout(START_MILLIS);
        pop3.setServerStartupTimeout(START_MILLIS);
        GreenMail server = new GreenMail(new ServerSetup[] {imap, pop3});
        server.start();
        try {
            return new ReportMailbox(
                    server, server.getUserManager().createUser(USER + "@" + ReportMail.REPORTING_HOST, USER, PASSWORD));
        } catch (UserException cannotHappen) {
            throw new IllegalStateException("the report mailbox has no user", cannotHappen);
        }
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    public int pop3Port() {
        return server.getPop3().getPort();
    }

    /** Adds what a real catch-all adds, because the To field of a report need not be where it was sent. */
    public void put(String envelopeRecipient, MimeMessage report) {
        deliver(envelopeRecipient, "", report);
    }

    /** Whether an address leads here: {@code bounces}, alone or with anything behind a plus sign, at any domain. */
    public static boolean isAddressed(String address) {
        return address.toLowerCase(Locale.ROOT).matches(USER + "(\\+[^@]*)?@.*");
    }

    /** An ordinary mail that somebody wrote to this mailbox. */
    public void deliver(String envelopeRecipient, String envelopeSender, MimeMessage report) {
        try {
            report.setHeader("Return-Path", "<" + envelopeSender + ">");
            report.setHeader("Delivered-To", envelopeRecipient);
            report.setHeader("X-Original-To", envelopeRecipient);
            owner.deliver(report);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail could not be put into the mailbox", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
