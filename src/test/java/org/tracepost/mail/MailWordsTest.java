package org.tracepost.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, codes, tokens and VERP. */
class MailWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@example.org",
                "Jan.Kowalski+x@sub.example.org",
                "\"quoted local\"@example.org",
                "zażółć@example.org",
                "a@łódź.example",
                "o'brien@example.org",
                "a@localhost"
            })
    void addressShouldBeAccepted(String text) {
        assertTrue(EmailAddress.parse(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jan",
                "@example.org",
                "jan@",
                "a b@example.org",
                "a@b@c",
                "a..b@example.org",
                ".a@example.org",
                "a@-x.example",
                "a@x..y",
                "a@x_y.example",
                "a@example.org\r\nBcc: x@y.example",
                "<a@example.org>",
                "a,b@example.org"
            })
    void addressShouldBeRefused(String text) {
        assertEquals(Optional.empty(), EmailAddress.parse(text));
    }

    @Test
    void addressShouldGoOverTheWireInAsciiAndCompareWithoutCase() {
        EmailAddress address = EmailAddress.parse(" Jan@ŁÓDŹ.example ").orElseThrow();
        assertEquals("Jan@xn--d-uga0v4h.example", address.onTheWire());
        assertEquals(EmailAddress.parse("JAN@łódź.example").orElseThrow().comparable(), address.comparable());
        assertEquals(
                EmailAddress.parse("jan@xn--d-uga0v4h.example").orElseThrow().domain(), address.domain());
        assertTrue(!address.needsSmtpUtf8());
        assertTrue(EmailAddress.parse("zażółć@example.org").orElseThrow().needsSmtpUtf8());
    }

    @Test
    void statusCodeShouldBeReadFromTheBeginning() {
        assertEquals(Optional.of(new StatusCode(5, 1, 1)), StatusCode.parse("5.1.1 (mailbox unknown)"));
        assertEquals(Optional.of(new StatusCode(5, 7, 26)), StatusCode.parse("5.7.26"));
        assertEquals(Optional.empty(), StatusCode.parse("3.1.1"));
        assertEquals(Optional.empty(), StatusCode.parse("5.1.1234"));
        assertEquals(Optional.empty(), StatusCode.parse("no code"));
        assertEquals(Optional.of(FailureKind.TRANSIENT), new StatusCode(4, 4, 7).failure());
        assertEquals(Optional.empty(), new StatusCode(2, 6, 0).failure());
    }

    @Test
    void tokensShouldDifferAndSurviveAChangeOfCase() {
        Token token = Token.random();
        assertNotEquals(token, Token.random());
        assertEquals(Optional.of(token), Token.parse(token.value().toUpperCase(java.util.Locale.ROOT)));
        assertEquals(26, token.value().length());
        assertThrows(IllegalArgumentException.class, () -> new Token("short"));
        assertEquals(
                Optional.empty(), Token.parse("0123456789abcdefghijklmnop"), "0, 1, 8 and 9 are no letters of base 32");
    }

    @Test
    void verpShouldFindItsTokenWhateverTheCaseAndNothingElse() {
        VerpAddress verp =
                VerpAddress.of(EmailAddress.parse("bounces@example.org").orElseThrow());
        Token token = Token.random();
        String sender = verp.senderFor(token);
        assertEquals("bounces+" + token + "@example.org", sender);
        assertEquals(Optional.of(token), verp.tokenIn(sender.toUpperCase(java.util.Locale.ROOT)));
        assertEquals(Optional.empty(), verp.tokenIn("bounces@example.org"));
        assertEquals(Optional.empty(), verp.tokenIn("bounces+" + token + "@elsewhere.example"));
        assertEquals(Optional.empty(), verp.tokenIn("other+" + token + "@example.org"));
    }
}
