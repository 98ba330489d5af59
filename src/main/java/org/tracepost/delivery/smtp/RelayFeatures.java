package org.tracepost.delivery.smtp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the relay says of itself once we are connected (RFC 5321 section 4.1.1.1), and how we are connected.
 *
 * @param host the name it gives itself; empty when it knows HELO only
 * @param extensions keyword, in capitals, to parameters
 * @param tls protocol and cipher suite, or "TLS" when the library does not tell; empty without encryption
 * @param signedIn as whom; empty when we did not sign in
 */
public record RelayFeatures(
        Optional<String> host, Map<String, String> extensions, Optional<String> tls, Optional<String> signedIn) {

    /** @param ehlo the reply to EHLO, a line for each extension; anything else means that there are none */
    static RelayFeatures of(String ehlo, Optional<String> tls, Optional<String> signedIn) {
        List<String> lines = Arrays.stream(String.valueOf(ehlo).split("\\r?\\n"))
                .filter(line -> line.matches("250[ -].*"))
                .map(line -> line.substring(4).strip())
                .toList();
        Map<String, String> extensions = new TreeMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split("[ =]", 2))
                .forEach(words -> extensions.putIfAbsent(
                        words[0].toUpperCase(Locale.ROOT), words.length > 1 ? words[1].strip() : ""));
        return new RelayFeatures(
                lines.stream().findFirst().map(line -> line.split(" ")[0]).filter(name -> !name.isEmpty()),
                extensions,
                tls,
                signedIn);
    }

    public boolean offers(String extension) {
        return extensions.containsKey(extension);
    }

    /** Delivery reports (RFC 3461): without them no delivery can ever be confirmed. */
    public boolean dsn() {
        return offers("DSN");
    }

    /** The largest message it takes, in bytes (RFC 1870); empty when it sets no limit or does not tell. */
    public Optional<Long> sizeLimit() {
        return Optional.ofNullable(extensions.get("SIZE"))
                .filter(size -> size.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(size -> size > 0);
    }
}
