package org.tracepost.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Tries the addresses before anything is started, so that a port in use is told in one sentence and nothing is left
 * half up.
 */
final class Listening {

    private Listening() {}

    static void check(Options options) throws UsageException {
        InetAddress bind = address(options.bind());
        checkFree(bind, options.smtpPort(), "--smtp-port");
        checkFree(bind, options.imapPort(), "--imap-port");
        checkFree(bind, options.pop3Port(), "--pop3-port");
        checkFree(bind, options.httpPort(), "--http-port");
    }

    private static InetAddress address(String bind) throws UsageException {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new UsageException("There is no address \"" + bind + "\" to listen on; choose another with --bind.");
        }
    }

    private static void checkFree(InetAddress bind, int port, String option) throws UsageException {
        try (ServerSocket trial = new ServerSocket()) {
            trial.bind(new InetSocketAddress(bind, port));
        } catch (IOException e) {
            throw new UsageException("Cannot listen on " + bind.getHostAddress() + ":" + port + " (" + e.getMessage()
                    + "); choose another port with " + option + ", or end the program that uses it.");
        }
    }
}
