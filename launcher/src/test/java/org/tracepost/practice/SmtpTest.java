package org.tracepost.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SMTP answers. */
class SmtpTest extends RelayTest {

    private SmtpDialogue smtp;

    @BeforeEach
    void connect() throws Exception {
        smtp = new SmtpDialogue(relay);
    }

    @AfterEach
    void disconnect() throws Exception {
        smtp.close();
    }

    @Test
    void acceptedShouldAnswerWithTheQueueId() throws Exception {
        String reply = smtp.sendMail("<a@seller.example>", "<anna@klient.example>");

        assertEquals("250 2.0.0 OK queued as " + relay.idOf("anna@klient.example"), reply);
    }

    @Test
    void rejectShouldRefuseTheRecipient() throws Exception {
        assertTrue(
                smtp.sendMail("<a@seller.example>", "<reject@klient.example>").startsWith("550 5.1.1"));
    }

    @Test
    void rejectDataShouldRefuseTheMessageAndShowIt() throws Exception {
        assertTrue(smtp.sendMail("<a@seller.example>", "<rejectdata@klient.example>")
                .startsWith("554 5.7.1"));
        assertTrue(relay.get("/api/mails?to=rejectdata@klient.example").body().contains("Refused: 554 5.7.1"));
    }

    @Test
    void deferShouldAcceptTheThirdTry() throws Exception {
        assertTrue(
                smtp.sendMail("<a@seller.example>", "<defer-9@klient.example>").startsWith("451 4.3.0"));
        assertTrue(
                smtp.sendMail("<a@seller.example>", "<defer-9@klient.example>").startsWith("451 4.3.0"));
        assertTrue(
                smtp.sendMail("<a@seller.example>", "<defer-9@klient.example>").startsWith("250 2.0.0"));
    }

    @Test
    void dropShouldCutTheConnectionAndKeepTheMail() throws Exception {
        assertNull(smtp.sendMail("<a@seller.example>", "<drop@klient.example>"));
        assertTrue(relay.get("/api/mails?to=drop@klient.example").body().contains("\"arrived\": true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAIL FROM:<a@b.example> RET=SOME | 501 5.5.4",
                "MAIL FROM:<a@b.example> ENVID=a+zz | 501 5.5.4",
                "MAIL FROM:<a@b.example> ENVID=a+0D+0AX:y | 501 5.5.4",
                "MAIL FROM:<a@b.example> SIZE=26214401 | 552 5.3.4",
                "MAIL FROM:<a@b.example> SIZE=99999999999999999999 | 552 5.3.4",
                "MAIL FROM:<a@b.example> AUTH=<> | 555 5.5.4",
                "MAIL FROM:a@b.example | 501 5.5.4",
                "RCPT TO:<a@b.example> | 503 5.5.1",
                "DATA | 503 5.5.1",
                "MAIL FROM:<a@b.example> SIZE=26214400 BODY=8BITMIME SMTPUTF8 RET=HDRS | 250 2.1.0"
            })
    void commandShouldBeAnsweredByTheRules(String command, String reply) throws Exception {
        assertTrue(smtp.say(command).startsWith(reply));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT TO:<a@b.example> NOTIFY=NEVER,FAILURE | 501 5.5.4",
                "RCPT TO:<a@b.example> NOTIFY= | 501 5.5.4",
                "RCPT TO:<a@b.example> ORCPT=nobody | 501 5.5.4",
                "RCPT TO:<> | 501 5.1.3",
                "RCPT TO:<@hop.example:a@b.example> NOTIFY=NEVER | 250 2.1.5",
                "RCPT TO:<zażółć@b.example> | 250 2.1.5"
            })
    void recipientShouldBeAnsweredByTheRules(String command, String reply) throws Exception {
        smtp.say("MAIL FROM:<a@seller.example>");

        assertTrue(smtp.say(command).startsWith(reply));
    }

    @Test
    void pipelinedCommandsShouldBeAnsweredInOrder() throws Exception {
        smtp.write(
                "MAIL FROM:<a@seller.example>\r\nRCPT TO:<reject@x.example>\r\nRCPT TO:<pipe@x.example>\r\nDATA\r\n");

        assertTrue(smtp.read().startsWith("250 2.1.0"));
        assertTrue(smtp.read().startsWith("550 5.1.1"));
        assertTrue(smtp.read().startsWith("250 2.1.5"));
        assertTrue(smtp.read().startsWith("354"));
    }

    @Test
    void stuffedDotsAndBareLineFeedsShouldBeKeptInsideTheMessage() throws Exception {
        smtp.say("MAIL FROM:<a@seller.example>");
        smtp.say("RCPT TO:<dots@x.example>");
        smtp.say("DATA");
        smtp.say("Subject: Dots\r\n\r\n..one\r\n...\r\nx\n.\nMAIL FROM:<b@evil.example>\r\n.");

        assertTrue(relay.get("/api/mails/" + relay.idOf("dots@x.example") + "/raw")
                .body()
                .endsWith("\r\n.one\r\n..\r\nx\n.\nMAIL FROM:<b@evil.example>\r\n"));
    }
}
