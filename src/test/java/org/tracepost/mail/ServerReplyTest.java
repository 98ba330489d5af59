package org.tracepost.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerReplyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "550 5.1.1 <a@b.example>: User unknown      | 550 | 5.1.1 | 550 5.1.1 <a@b.example>: User unknown",
                "550-5.1.1 The account does not exist. 550 5.1.1 Check it | 550 | 5.1.1 | 550-5.1.1 The account does not exist. Check it",
                "550 #5.1.0 Address rejected                | 550 | 5.1.0 | 550 #5.1.0 Address rejected",
                "553 sorry, not in my rcpthosts (#5.7.1)    | 553 | 5.7.1 | 553 sorry, not in my rcpthosts (#5.7.1)",
                "host mx.example[192.0.2.1] said: 552 Mailbox full (in reply to RCPT TO) | 552 | - | 552 Mailbox full (in reply to RCPT TO)",
                "5.1.0 - Unknown address error 550-'5.2.2 Mailbox Full' | 550 | 5.2.2 | 550-'5.2.2 Mailbox Full'",
                "220-gate 421 4.2.1 try later               | 421 | 4.2.1 | 421 4.2.1 try later",
                "250 2.0.0 Ok: queued as 4F2A               | 250 | 2.0.0 | 250 2.0.0 Ok: queued as 4F2A",
                "250 Ok                                     | 250 | -     | 250 Ok",
                "connect to mx[192.0.2.9]:25: Connection refused | - | - | connect to mx[192.0.2.9]:25: Connection refused",
                "blocked, see 5.16.55.1                     | -   | -     | blocked, see 5.16.55.1",
                "message size 5508600 exceeds 5242880       | -   | -     | message size 5508600 exceeds 5242880"
            })
    void parseShouldReadCodesAndWordsWhenTheReplyIs(String text, Integer code, String status, String words) {
        ServerReply reply = ServerReply.parse(text);
        assertEquals(code, reply.replyCode().orElse(null));
        assertEquals(status, reply.status().map(Object::toString).orElse(null));
        assertEquals(words, reply.words());
    }

    @Test
    void parseShouldGiveOneCleanLineWhenTheReplyHasSeveralOrControlCharacters() {
        assertEquals(
                "250-ok done",
                ServerReply.parse("250-ok\r\n250 2.0.0 done\0\r\n").words());
    }

    @Test
    void parseShouldSayNothingWhenThereIsNoText() {
        assertEquals(ServerReply.NONE, ServerReply.parse(null));
        assertEquals(ServerReply.NONE, ServerReply.parse("  \r\n"));
    }

    @Test
    void acceptedAndRefusedShouldFollowTheFirstDigitWhenThereIsACode() {
        assertTrue(ServerReply.parse("250 Ok").accepted());
        assertTrue(ServerReply.parse("451 later").refused());
        assertTrue(ServerReply.parse("550 no").refused());
        assertFalse(ServerReply.NONE.refused() || ServerReply.NONE.accepted());
    }
}
