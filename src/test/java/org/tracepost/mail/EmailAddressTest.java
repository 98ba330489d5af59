package org.tracepost.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            "-",
            ".",
            "..",
            "ü",
            "xn--",
            "xn--mnchen-3ya",
            "_",
            "+",
            "@",
            " ",
            "\"",
            "(",
            "\u0000",
            "b".repeat(63),
            "\u212a",
            "example",
            "test");

    @Test
    void parseShouldKeepTheLocalPartAndLowerTheDomain() {
        assertEquals("Jan.Kowalski+a@example.org", parsed("  Jan.Kowalski+a@Example.ORG "));
        assertEquals("jan@münchen.example", parsed("jan@xn--mnchen-3ya.example"));
        assertEquals("jan@münchen.example", parsed("jan@MÜNCHEN.example"));
        assertEquals("\"jan kowalski\"@example.org", parsed("\"jan kowalski\"@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b.example",
                "a b@c.example",
                ".a@b.example",
                "a.@b.example",
                "a..b@c.example",
                "a@-b.example",
                "a@b-.example",
                "a@b..example",
                "a@.b",
                "a@b.",
                "a@b_c.example",
                "a(b)@c.example",
                "a@b.example\nx"
            })
    void parseShouldRefuseWhatIsNoAddress(String text) {
        assertFalse(EmailAddress.parse(text).isPresent(), text);
    }

    @Test
    void parseShouldRefuseWhatIsTooLong() {
        assertFalse(EmailAddress.parse("a".repeat(65) + "@b.example").isPresent());
        assertFalse(EmailAddress.parse("a@" + "b".repeat(64) + ".example").isPresent());
        assertFalse(EmailAddress.parse("a@" + "bcd.".repeat(64) + "example").isPresent());
        assertEquals("a@" + "b".repeat(63) + ".example", parsed("a@" + "b".repeat(63) + ".example"));
    }

    /** The quick way for plain addresses says what the rules of DNS and IDNA say. */
    @Test
    void parseShouldAgreeWithTheRulesForAnyText() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            String local = text(random, 1 + random.nextInt(3));
            String domain = text(random, 1 + random.nextInt(5));
            String text = local + "@" + domain;
            assertEquals(byTheRules(text), EmailAddress.parse(text).map(EmailAddress::toString), text);
        }
    }

    private static String text(Random random, int pieces) {
        return IntStream.range(0, pieces)
                .mapToObj(n -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private static Optional<String> byTheRules(String text) {
        String address = text.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > 254) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        boolean fits = local.length() <= 64
                && Pattern.matches("[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]+|\"[^\"\\\\\\p{Cntrl}]+\"", local)
                && (local.startsWith("\"") || !local.startsWith(".") && !local.endsWith(".") && !local.contains(".."))
                && Pattern.matches(
                        "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?)*",
                        domain);
        try {
            return fits && IDN.toASCII(domain).length() <= 253
                    ? Optional.of(local + "@" + IDN.toUnicode(domain))
                    : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    private static String parsed(String text) {
        return EmailAddress.parse(text).orElseThrow().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.org, true",
        "a@mail.example.com, true",
        "a@EXAMPLE.net, true",
        "a@corp.test, true",
        "a@test, true",
        "a@x.invalid, true",
        "a@shop.example, true",
        "a@localhost, true",
        "a@examples.org, false",
        "a@myexample.org, false",
        "a@example.org.pl, false",
        "a@test.de, false",
        "a@corp.internal, false",
        "a@mailhost, false"
    })
    void isForExamplesShouldKnowTheDomainsThatNobodyCanHave(String address, boolean example) {
        assertEquals(example, EmailAddress.parse(address).orElseThrow().isForExamples());
    }
}
