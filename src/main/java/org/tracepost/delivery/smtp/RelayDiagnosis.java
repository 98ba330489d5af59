package org.tracepost.delivery.smtp;

import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.tracepost.platform.FaultChain;

/**
 * Which problem it is that Jakarta Mail met when it connected: by the kinds of exceptions, by the reply, and last of
 * all by words.
 */
final class RelayDiagnosis {

    private static final int SERVICE_CLOSING = 421;
    private static final int LONGEST = 300;

    private RelayDiagnosis() {}

    /** @param code the relay's last reply code, 0 or -1 when there was none */
    static RelayProblem of(Exception thrown, int code) {
        FaultChain chain = FaultChain.of(thrown);
        if (chain.has(AuthenticationFailedException.class) && code != SERVICE_CLOSING) {
            return RelayProblem.SIGN_IN_REFUSED;
        }
        if (chain.has(UnknownHostException.class)) {
            return RelayProblem.HOST_UNKNOWN;
        }
        if (chain.says("connect timed out")
                || chain.has(ConnectException.class)
                || chain.has(NoRouteToHostException.class)) {
            return RelayProblem.NO_CONNECTION;
        }
        if (chain.has(SocketTimeoutException.class) || chain.says("read timed out")) {
            return RelayProblem.NO_ANSWER;
        }
        if (chain.has(CertificateException.class)
                || chain.says("certificat", "pkix", "identity of server", "trust anchor", "not trusted")) {
            return RelayProblem.NOT_TRUSTED;
        }
        if (chain.says("starttls is required")) {
            return RelayProblem.NO_STARTTLS;
        }
        if (chain.has(SSLException.class) || chain.says("could not convert socket to tls")) {
            return RelayProblem.TLS_FAILED;
        }
        return byCode(chain, code);
    }

    private static RelayProblem byCode(FaultChain chain, int code) {
        if (chain.says("tls not available", "starttls", "4.7.0 tls")) {
            return RelayProblem.NO_STARTTLS;
        }
        if (code / 100 == 4) {
            return RelayProblem.BUSY;
        }
        if (code / 100 == 5) {
            return RelayProblem.REFUSED;
        }
        return chain.says("response: -1", "[eof]", "connection reset", "broken pipe", "closed")
                ? RelayProblem.BROKEN_OFF
                : RelayProblem.OTHER;
    }

    /** What was said, on one line: the relay's reply if there is one, else the deepest cause that says something. */
    static String words(Exception thrown, int code, String reply) {
        String text = code >= 400 && reply != null ? reply : null;
        for (Throwable t : FaultChain.of(thrown).all()) {
            text = code < 400 && t.getMessage() != null && !t.getMessage().isBlank() ? t.getMessage() : text;
        }
        String line =
                text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
