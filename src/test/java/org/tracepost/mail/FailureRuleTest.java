package org.tracepost.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureRuleTest {

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "5.1.1 | 550 5.1.1 User unknown                                    | MAILBOX_UNKNOWN       | hard",
                "5.1.1 | -                                                         | MAILBOX_UNKNOWN       | hard",
                "5.0.0 | 550 No such user here                                     | MAILBOX_UNKNOWN       | hard",
                "5.0.0 | 550 5.1.1 <spam@quota.example>... User unknown            | MAILBOX_UNKNOWN       | hard",
                "5.4.1 | 550 5.4.1 Recipient address rejected: Access denied       | MAILBOX_UNKNOWN       | hard",
                "5.1.6 | 551 5.1.6 The user has moved                              | MAILBOX_UNKNOWN       | hard",
                "-     | 550 5.1.1 Podany adresat nie istnieje                     | MAILBOX_UNKNOWN       | hard",
                "5.2.2 | 552 5.2.2 Over quota                                      | MAILBOX_FULL          | soft",
                "4.4.7 | 452 4.2.2 Mailbox full                                    | MAILBOX_FULL          | soft",
                "5.1.1 | 550 5.1.1 mailbox is full                                 | MAILBOX_FULL          | soft",
                "-     | 552 Requested mail action aborted                         | MAILBOX_FULL          | soft",
                "5.3.4 | 552 5.3.4 Message size exceeds fixed limit                | MESSAGE_TOO_LARGE     | soft",
                "5.2.3 | -                                                         | MESSAGE_TOO_LARGE     | soft",
                "5.2.1 | 550 5.2.1 This account has been disabled                  | MAILBOX_SUSPENDED     | hard",
                "5.2.1 | -                                                         | MAILBOX_SUSPENDED     | hard",
                "4.2.1 | 450 4.2.1 The user is receiving mail at a rate that       | RATE_LIMITED          | soft",
                "5.1.3 | 501 5.1.3 Bad recipient address syntax                    | ADDRESS_MALFORMED     | hard",
                "5.1.3 | -                                                         | ADDRESS_MALFORMED     | hard",
                "-     | 553 no                                                    | ADDRESS_MALFORMED     | soft",
                "5.1.2 | -                                                         | DOMAIN_NOT_FOUND      | hard",
                "5.4.4 | Host or domain name not found. Name service error: Host not found | DOMAIN_NOT_FOUND | hard",
                "5.1.0 | Domain example.net does not accept mail (nullMX)          | DOMAIN_NOT_FOUND      | hard",
                "5.4.1 | 550 5.4.1 All recipient addresses rejected : Access denied | MAILBOX_UNKNOWN      | hard",
                "4.1.1 | 450 4.1.1 User unknown                                    | MAILBOX_UNKNOWN       | soft",
                "4.4.7 | 550 5.1.1 User unknown                                    | MAILBOX_UNKNOWN       | soft",
                "5.0.0 | host mx.example.net[192.0.2.7] said: 450 4.1.1 User unknown | MAILBOX_UNKNOWN     | soft",
                "5.0.0 | 550-mailbox unavailable 550-Reject due to policy restrictions | SPAM_OR_POLICY     | soft",
                "5.0.0 | 550-mailbox unavailable 550-Sender address has null MX     | SPAM_OR_POLICY        | soft",
                "5.7.324 | 550 5.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records | NETWORK_FAILED | soft",
                "5.1.7 | 550 5.1.7 No such domain                                  | SPAM_OR_POLICY        | soft",
                "5.7.705 | 550 5.7.705 Access denied, tenant has exceeded threshold | RATE_LIMITED         | soft",
                "5.7.708 | 550 5.7.708 Service unavailable                         | REPUTATION_BLOCKED    | soft",
                "4.7.3 | 450 4.7.3 Organization queue quota exceeded               | SYSTEM_FAILED         | soft",
                "5.1.2 | 553 5.1.2 The recipient address <a@b.example> is not a valid RFC-5321 address | ADDRESS_MALFORMED | hard",
                "5.0.0 | 554 delivery error: dd a@b.example is no longer valid.    | MAILBOX_UNKNOWN       | hard",
                "5.0.0 | 554 Message not allowed - Headers are not RFC compliant[291] | SPAM_OR_POLICY      | soft",
                "5.7.1 | 554 5.7.1 <a@b.example>: Recipient address rejected: Not in recipient list | MAILBOX_UNKNOWN | hard",
                "5.0.0 | 550 Mail is rejected by recipients [Mx 192.0.2.9]         | SPAM_OR_POLICY        | soft",
                "5.0.0 | host mx.example.net[192.0.2.7] said: 550 rejecting spoofed message | SPAM_OR_POLICY | soft",
                "5.0.0 | 554 DT:SPM mx12, please see http://mail.example.net/help?ip=192.0.2.1 | SPAM_OR_POLICY | soft",
                "-     | 550 Die eingegebene E-Mail-Adresse konnte nicht gefunden werden | MAILBOX_UNKNOWN  | hard",
                "-     | 550 Nie mo\u017cna odnale\u017a\u0107 wprowadzonego adresu e-mail | MAILBOX_UNKNOWN | hard",
                "-     | 550 No se encontr\u00f3 la direcci\u00f3n de correo          | MAILBOX_UNKNOWN       | hard",
                "4.4.3 | Host or domain name not found. Name service error for name=x type=MX: Host not found, try again | NETWORK_FAILED | soft",
                "5.7.1 | 554 5.7.1 Spam message rejected                           | SPAM_OR_POLICY        | soft",
                "5.7.1 | -                                                         | SPAM_OR_POLICY        | soft",
                "5.0.0 | 550 Rejected                                              | SPAM_OR_POLICY        | soft",
                "5.1.8 | 553 5.1.8 Domain of sender address a@b.example does not exist | SPAM_OR_POLICY    | soft",
                "5.7.1 | 550 5.7.1 Sender address rejected: not owned by user      | SPAM_OR_POLICY        | soft",
                "5.7.1 | 554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org | REPUTATION_BLOCKED | soft",
                "5.7.1 | 550 5.7.1 Your IP address is not listed in our records    | REPUTATION_BLOCKED    | soft",
                "5.7.25 | -                                                        | REPUTATION_BLOCKED    | soft",
                "5.7.26 | 550 5.7.26 the sender is unauthenticated                 | AUTHENTICATION_FAILED | soft",
                "5.7.1 | 550 5.7.1 rejected, DMARC policy                          | AUTHENTICATION_FAILED | soft",
                "5.7.1 | 554 5.7.1 Relay access denied                             | RELAY_DENIED          | soft",
                "4.7.1 | 450 4.7.1 Greylisted, see you later                       | RATE_LIMITED          | soft",
                "4.7.0 | 421 4.7.0 Too many connections                            | RATE_LIMITED          | soft",
                "4.4.7 | -                                                         | EXPIRED               | soft",
                "4.4.1 | connect to mx.example[192.0.2.1]:25: Connection timed out | NETWORK_FAILED        | soft",
                "5.4.6 | mail for example.net loops back to myself                 | NETWORK_FAILED        | soft",
                "4.3.1 | 452 4.3.1 Insufficient system storage                     | SYSTEM_FAILED         | soft",
                "-     | 451 Requested action aborted                              | SYSTEM_FAILED         | soft",
                "5.0.0 | 554 Something else altogether                             | OTHER                 | soft",
                "-     | -                                                         | OTHER                 | soft"
            })
    void judgeShouldGiveTheClerksReasonWhenCodesAndWordsAre(
            String status, String reply, FailureReason reason, String hardness) {
        FailureVerdict verdict = FailureRule.judge(StatusCode.parse(status), ServerReply.parse(reply));
        assertEquals(reason, verdict.reason(), verdict.rule());
        assertEquals("hard".equals(hardness), verdict.hard(), verdict.rule());
    }

    @Test
    void judgeShouldNameItsRuleWhenItDecides() {
        assertEquals(
                "STATUS_X_2_2",
                FailureRule.judge(ServerReply.parse("550 5.2.2 no")).rule());
        assertEquals("NOTHING_FITS", FailureRule.judge(ServerReply.NONE).rule());
    }

    @Test
    void whileStillTryingShouldBeSoftWhenTheReasonIsTheAddress() {
        FailureVerdict verdict = FailureRule.judge(ServerReply.parse("550 5.1.1 User unknown"));
        assertTrue(verdict.hard());
        assertFalse(verdict.whileStillTrying().hard());
        assertEquals(FailureReason.MAILBOX_UNKNOWN, verdict.whileStillTrying().reason());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5.1.1,5.7.1,5.1.1",
                "5.0.0,5.7.1,5.7.1",
                "4.4.7,4.2.2,4.2.2",
                "4.4.7,-,4.4.7",
                "-,5.1.1,5.1.1",
                "2.0.0,5.1.1,5.1.1",
                "5.1.0,5.0.0,5.1.0",
                "-,-,-"
            })
    void moreTellingShouldPreferTheFieldWhenItSaysAsMuch(String field, String quoted, String expected) {
        Optional<StatusCode> told = FailureRule.moreTelling(StatusCode.parse(field), StatusCode.parse(quoted));
        assertEquals(expected, told.map(Object::toString).orElse(null));
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void everyReasonShouldBeReachableWhenReadingTheTable(FailureReason reason) {
        assertTrue(FailureRule.reasons().contains(reason));
        assertEquals(reason.name().toLowerCase(Locale.ROOT), reason.code());
    }
}
