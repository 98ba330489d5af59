import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tracepost.bounce.parse.DeliveryAction;
import org.tracepost.bounce.parse.DeliveryReport;
import org.tracepost.bounce.parse.Report;
import org.tracepost.bounce.parse.ReportParser;

/**
 * Makes failure reports as a mailbox of a Maildir holds them: those of the product's own fixtures, in turn, each as it
 * would have come to one recipient, with the lines that servers write on top when they deliver.
 *
 * <p>{@code MakeReports FIXTURES RECIPIENTS FOLDER}: RECIPIENTS has a line for each report, token and address apart by
 * a tab.
 */
public final class MakeReports {

    /** What servers on the way write on top: as much of it as one finds in real mailboxes. */
    private static final String ON_THE_WAY =
            ("Authentication-Results: mail.bench.test; dkim=pass header.d=customer.test header.s=s1 header.b=QkJC; spf=none smtp.helo=mx.customer.test\n"
                            + "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=customer.test; s=s1; h=from:to:subject:date:message-id:mime-version:content-type;\n"
                            + ("\tQWxsIG9mIHRoaXMgaXMgbWFkZSB1cCBmb3IgdGhlIGJlbmNoIGFuZCBzaWducyBub3RoaW5n\n").repeat(5)
                            + "Received: from backend.customer.test (10.1.2.3) by mx.customer.test (10.1.2.4) with Microsoft SMTP Server\n"
                            + "\t(version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.2.1544.4; Sun, 22 Nov 2026 09:59:58 +0000\n")
                    .repeat(2);

    private static final String TOKEN = "{token}";

    private MakeReports() {}

    public static void main(String[] args) throws IOException {
        List<String> fixtures = fixtures(Path.of(args[0]));
        List<String> recipients = Files.readAllLines(Path.of(args[1]));
        Path folder = Files.createDirectories(Path.of(args[2]));
        long batch = System.currentTimeMillis();
        for (int i = 0; i < recipients.size(); i++) {
            String[] recipient = recipients.get(i).split("\t");
            byte[] mail = mail(fixtures.get(i % fixtures.size()), recipient[0], recipient[1], i)
                    .getBytes(StandardCharsets.ISO_8859_1);
            long lines = new String(mail, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            Files.write(
                    folder.resolve(batch + ".M" + i + "P1.bench,S=" + mail.length + ",W=" + (mail.length + lines)),
                    mail);
        }
        System.out.println("made " + recipients.size() + " reports from " + fixtures.size() + " fixtures");
    }

    /** Those about one recipient that failed. */
    private static List<String> fixtures(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder).sorted()) {
            for (Path file : files.filter(f -> f.toString().endsWith(".eml")).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
                text = withOwnMessage(text.replace("abcdefghijklmnopqrstuvwxyz", TOKEN));
                Report report = ReportParser.parse(
                        mail(text, "token", "jan@customer.test", 0).getBytes(StandardCharsets.ISO_8859_1));
                boolean failed = report instanceof DeliveryReport d
                        && d.recipients().size() == 1
                        && d.recipients().get(0).action() == DeliveryAction.FAILED;
                boolean ours = report.returned()
                        .filter(r ->
                                r.messageId().filter("token@bench.test"::equals).isEmpty())
                        .isEmpty();
                if (failed && ours && report.arrival().recipients().get(0).startsWith("bounces+")) {
                    texts.add(text);
                }
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("No failure report in " + folder);
        }
        return texts;
    }

    /**
     * What comes back is a message of ours, or it would not be believed: its Message-ID is one in which the token can
     * be written.
     */
    private static String withOwnMessage(String fixture) {
        Report report = ReportParser.parse(fixture.getBytes(StandardCharsets.ISO_8859_1));
        return report.returned()
                .flatMap(r -> r.messageId())
                .map(id -> fixture.replace(id, TOKEN + "@bench.test"))
                .orElse(fixture);
    }

    private static String mail(String fixture, String token, String address, int number) {
        String text = fixture.startsWith("From ") ? fixture.substring(fixture.indexOf('\n') + 1) : fixture;
        String named = text.replaceAll("(?im)^((?:Final|Original)-Recipient:[^;\n]*;)[^\n]*", "$1 " + address)
                .replace(TOKEN, token);
        return "Return-Path: <>\nDelivered-To: bounces+" + token + "@bench.test\nReceived: from mx" + number % 7
                + ".customer.test (mx" + number % 7
                + ".customer.test [192.0.2." + number % 250 + "])\n\tby mail.bench.test (Postfix) with ESMTPS id B"
                + Integer.toHexString(number)
                + "\n\tfor <bounces+" + token + "@bench.test>; Sun, 22 Nov 2026 10:00:00 +0000 (UTC)\nX-Number: "
                + number + "\n" + ON_THE_WAY + named;
    }
}
