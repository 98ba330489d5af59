package org.tracepost.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was delivered into a maildir. */
final class Maildir {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("^Message-ID:\\s*(\\S+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private Maildir() {}

    /** The Message-ID of each file whose {@code Delivered-To} is the address. */
    static List<String> messageIds(Path maildir, String address) throws IOException {
        List<String> found = new ArrayList<>();
        for (String part : List.of("new", "cur")) {
            if (Files.isDirectory(maildir.resolve(part))) {
                try (Stream<Path> files = Files.list(maildir.resolve(part))) {
                    for (Path file : files.toList()) {
                        String mail = Files.readString(file, StandardCharsets.ISO_8859_1);
                        add(
                                new String(mail.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                                address,
                                found);
                    }
                }
            }
        }
        return found;
    }

    private static void add(String mail, String address, List<String> found) {
        String header = mail.split("\r?\n\r?\n", 2)[0];
        Matcher id = MESSAGE_ID.matcher(header);
        if (header.lines().anyMatch(("Delivered-To: " + address)::equalsIgnoreCase) && id.find()) {
            found.add(id.group(1));
        }
    }
}
