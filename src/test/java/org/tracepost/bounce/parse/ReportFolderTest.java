package org.tracepost.bounce.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    private static final String BOUNCE =
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.net
            To: bounces@example.com
            Subject: failure notice

            Hi. This is the qmail-send program at mx.example.net.
            I'm afraid I wasn't able to deliver your message to the following addresses.

            <jan@example.net>:
            Sorry, no mailbox here by that name. (#5.1.1)
            """;

    @TempDir
    private Path folder;

    @Test
    void printShouldGiveOneLineForEachRecipientWhenMailsAreOfAllSorts() throws IOException {
        Files.writeString(folder.resolve("a-bounce.eml"), BOUNCE);
        Files.writeString(folder.resolve("b-person.eml"), "From: jan@example.net\nSubject: Hello\n\nHow are you?\n");
        Files.writeString(folder.resolve("c-empty.eml"), "");

        List<String> lines = print();

        assertEquals(3, lines.size());
        assertEquals(
                "{\"file\": \"a-bounce.eml\", \"recipient\": \"jan@example.net\", \"action\": \"failed\", \"status\": \"5.1.1\", \"permanence\": \"hard\", "
                        + "\"reason\": \"mailbox_unknown\", \"rule\": \"qmail/UNKNOWN_WORDS\", \"words\": \"Sorry, no mailbox here by that name. (#5.1.1)\"}",
                lines.get(0));
        assertTrue(lines.get(1).contains("\"recipient\": null, \"action\": \"ignore\""), lines.get(1));
        assertTrue(lines.get(2).contains("\"rule\": \"empty\""), lines.get(2));
    }

    @Test
    void printShouldReadEachMailWhenTheFileIsAnMbox() throws IOException {
        String separator = "From MAILER-DAEMON  Sat Nov 21 09:15:00 2026\n";
        Files.writeString(
                folder.resolve("two.mbox"), separator + BOUNCE + "\n" + separator + BOUNCE.replace("jan@", "anna@"));

        List<String> lines = print();

        assertEquals(2, lines.size());
        assertTrue(lines.get(1).contains("anna@example.net"), lines.get(1));
    }

    private List<String> print() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        new ReportFolder(folder, stream).print();
        stream.flush();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
