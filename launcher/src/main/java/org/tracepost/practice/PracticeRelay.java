package org.tracepost.practice;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.tracepost.practice.mail.MailStore;
import org.tracepost.practice.post.Customer;
import org.tracepost.practice.post.Delivery;
import org.tracepost.practice.post.PostOffice;
import org.tracepost.practice.post.Refusals;
import org.tracepost.practice.report.ReportMailbox;
import org.tracepost.practice.smtp.SmtpServer;
import org.tracepost.practice.web.WebServer;

/** A relay, a bounce mailbox and a customer in one program, for trying Tracepost without any mail infrastructure. */
public final class PracticeRelay implements AutoCloseable {

    private final String bind;
    private final ReportMailbox mailbox;
    private final Delivery delivery;
    private final SmtpServer smtp;
    private final WebServer web;

    private PracticeRelay(Options options) throws IOException {
        bind = options.bind();
        MailStore store = new MailStore();
        Refusals refusals = new Refusals();
        mailbox = ReportMailbox.start(bind, options.imapPort(), options.pop3Port());
        Customer customer = new Customer(mailbox);
        delivery = new Delivery(options.delay(), mailbox, customer);
        smtp = SmtpServer.start(
                new InetSocketAddress(bind, options.smtpPort()), new PostOffice(store, refusals, delivery));
        web = WebServer.start(new InetSocketAddress(bind, options.httpPort()), store, refusals, customer);
    }

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.HELP);
            return;
        }
        try {
            PracticeRelay relay = start(arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(relay::close));
            System.out.println(relay.readyLine());
        } catch (UsageException | IOException cannotStart) {
            System.err.println("Practice relay: " + cannotStart.getMessage());
            System.exit(1);
        }
    }

    static PracticeRelay start(String... arguments) throws UsageException, IOException {
        Options options = Options.parse(arguments);
        Listening.check(options);
        return new PracticeRelay(options);
    }

    int smtpPort() {
        return smtp.port();
    }

    int imapPort() {
        return mailbox.imapPort();
    }

    int pop3Port() {
        return mailbox.pop3Port();
    }

    int httpPort() {
        return web.port();
    }

    private String readyLine() {
        return "Practice relay ready: SMTP %s:%d, IMAP %1$s:%d, POP3 %1$s:%d (user bounces, password bounces), http://%1$s:%d/"
                .formatted(bind, smtpPort(), imapPort(), pop3Port(), httpPort());
    }

    @Override
    public void close() {
        try {
            smtp.close();
        } catch (IOException alreadyGone) {
            System.err.println("Practice relay: " + alreadyGone.getMessage());
        }
        delivery.close();
        web.close();
        mailbox.close();
    }
}
