package org.tracepost.delivery.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Which problem it is that Jakarta Mail met when it connected: by the kinds of exceptions, by the reply, and last of all by words. */
final class RelayDiagnosis {

    private static final int SERVICE_CLOSING = 421;
    private static final int LONGEST = 300;

    private RelayDiagnosis() {
    }

    /** @param code the relay's last reply code, 0 or -1 when there was none */
    static RelayProblem of(Exception thrown, int code) {
        List<Throwable> chain = chain(thrown);
        if (has(chain, AuthenticationFailedException.class) && code != SERVICE_CLOSING) {
            return RelayProblem.SIGN_IN_REFUSED;
        }
        if (has(chain, UnknownHostException.class)) {
            return RelayProblem.HOST_UNKNOWN;
        }
        if (says(chain, "connect timed out") || has(chain, ConnectException.class) || has(chain, NoRouteToHostException.class)) {
            return RelayProblem.NO_CONNECTION;
        }
        if (has(chain, SocketTimeoutException.class) || says(chain, "read timed out")) {
            return RelayProblem.NO_ANSWER;
        }
        if (has(chain, CertificateException.class) || says(chain, "certificat", "pkix", "identity of server", "trust anchor")) {
            return RelayProblem.NOT_TRUSTED;
        }
        if (says(chain, "starttls is required")) {
            return RelayProblem.NO_STARTTLS;
        }
        if (has(chain, SSLException.class) || says(chain, "could not convert socket to tls")) {
            return RelayProblem.TLS_FAILED;
        }
        return byCode(chain, code);
    }

    private static RelayProblem byCode(List<Throwable> chain, int code) {
        if (says(chain, "tls not available", "starttls", "4.7.0 tls")) {
            return RelayProblem.NO_STARTTLS;
        }
        if (code / 100 == 4) {
            return RelayProblem.BUSY;
        }
        if (code / 100 == 5) {
            return RelayProblem.REFUSED;
        }
        return says(chain, "response: -1", "[eof]", "connection reset", "broken pipe", "closed") ? RelayProblem.BROKEN_OFF : RelayProblem.OTHER;
    }

    /** What was said, on one line: the relay's reply if there is one, else the deepest cause that says something. */
    static String words(Exception thrown, int code, String reply) {
        String text = code >= 400 && reply != null ? reply : null;
        for (Throwable t : chain(thrown)) {
            text = code < 400 && t.getMessage() != null && !t.getMessage().isBlank() ? t.getMessage() : text;
        }
        String line = text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> chain, String... words) {
        return chain.stream().map(t -> String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(text -> List.of(words).stream().anyMatch(text::contains));
    }

    /** Jakarta Mail chains by getNextException as well as by getCause. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        List<Throwable> open = new ArrayList<>(List.of(thrown));
        while (!open.isEmpty() && all.size() < 50) {
            Throwable t = open.remove(0);
            all.add(t);
            if (t instanceof MessagingException m && m.getNextException() != null && m.getNextException() != t.getCause()) {
                open.add(m.getNextException());
            }
            if (t.getCause() != null) {
                open.add(t.getCause());
            }
        }
        return all;
    }
}
