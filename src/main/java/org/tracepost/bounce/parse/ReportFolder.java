package org.tracepost.bounce.parse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.mail.FailureReason;
import org.tracepost.mail.FailureVerdict;
import org.tracepost.platform.JsonLine;

/**
 * The command {@code bin/bounce-report FOLDER}: reads every file below a folder (one mail, or an mbox) as the bounce
 * mailbox would, stores nothing, and prints one line of JSON for each recipient of each file: what Tracepost would say
 * to it. A file that tells of no delivery and no complaint has one line with the action {@code ignore}. Ends with 0
 * when every file could be looked at, whatever was in it.
 */
final class ReportFolder {

    private static final String IGNORE = "ignore";

    private final Path folder;
    private final PrintStream out;

    ReportFolder(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println("usage: bin/bounce-report FOLDER");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        new ReportFolder(Path.of(arguments[0]), out).print();
        out.flush();
    }

    void print() throws IOException {
        for (Path file : filesInOrder()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                for (byte[] mail : MboxFile.mails(Files.readAllBytes(file))) {
                    lines(name, ReportParser.parse(mail)).forEach(out::println);
                }
            } catch (IOException unreadable) {
                out.println(new JsonLine().put("file", name).put("error", "The file cannot be opened."));
            }
        }
    }

    private List<Path> filesInOrder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Stream<JsonLine> lines(String file, Report report) {
        if (report instanceof DeliveryReport delivery) {
            return delivery.recipients().stream().map(r -> line(file, r, delivery.reader()));
        }
        if (report instanceof ComplaintReport complaint) {
            List<String> named = complaint.recipients();
            return (named.isEmpty() ? Stream.of((String) null) : named.stream())
                    .map(address -> line(file, address, "complaint", null, "none", "unsubscribed_or_complaint")
                            .put("rule", "arf"));
        }
        String reason = report instanceof AutoReply ? "vacation_auto_reply" : "other";
        return Stream.of(line(file, null, IGNORE, null, "none", reason).put("rule", ruleOf(report)));
    }

    private static JsonLine line(String file, RecipientReport r, String reader) {
        String address = r.finalRecipient()
                .filter(a -> a.indexOf('@') > 0)
                .or(r::originalRecipient)
                .or(r::finalRecipient)
                .map(a -> a.toLowerCase(Locale.ROOT))
                .orElse(null);
        String permanence = r.verdict().map(v -> v.hard() ? "hard" : "soft").orElse("none");
        return line(
                        file,
                        address,
                        r.action().name().toLowerCase(Locale.ROOT),
                        r.status().map(Object::toString).orElse(null),
                        permanence,
                        r.verdict()
                                .map(FailureVerdict::reason)
                                .map(ReportFolder::word)
                                .orElse("other"))
                .put("rule", reader + r.verdict().map(v -> "/" + v.rule()).orElse(""))
                .put("words", r.reply().words());
    }

    private static JsonLine line(
            String file, String recipient, String action, String status, String permanence, String reason) {
        return new JsonLine()
                .put("file", file)
                .put("recipient", recipient)
                .put("action", action)
                .put("status", status)
                .put("permanence", permanence)
                .put("reason", reason);
    }

    /** Our reasons in the words that classifiers of bounces commonly use. */
    private static String word(FailureReason reason) {
        return switch (reason) {
            case ADDRESS_MALFORMED -> "invalid_address";
            case SPAM_OR_POLICY -> "spam_or_policy_rejected";
            case REPUTATION_BLOCKED -> "blocked_sender_reputation";
            case AUTHENTICATION_FAILED -> "authentication_failure";
            case NETWORK_FAILED -> "network_error";
            case SYSTEM_FAILED -> "system_error";
            default -> reason.code();
        };
    }

    private static String ruleOf(Report report) {
        if (report instanceof AutoReply reply) {
            return "auto-reply/" + reply.rule();
        }
        return report instanceof Unrecognised unrecognised
                ? unrecognised.why().name().toLowerCase(Locale.ROOT)
                : Optional.of(report)
                        .map(Object::getClass)
                        .map(Class::getSimpleName)
                        .orElseThrow();
    }
}
