package org.tracepost.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must never block an address, over generated replies: each way to say "no mailbox" with each reason that is not
 * the address's.
 */
class NeverHardTest {

    /** As servers and their translations say it; each is hard when it stands alone. */
    private static final List<String> NO_MAILBOX = List.of(
            "User unknown",
            "No such user here",
            "mailbox unavailable",
            "Requested action not taken: mailbox unavailable",
            "Recipient address rejected: User unknown in virtual mailbox table",
            "The email account that you tried to reach does not exist",
            "invalid recipient",
            "unknown recipient",
            "no mailbox here by that name",
            "Unrouteable address",
            "This account has been disabled",
            "account suspended",
            "Mailbox does not exist",
            "Host or domain name not found",
            "Domain does not exist",
            "malformed recipient address",
            "Benutzer unbekannt",
            "Empf\u00e4nger existiert nicht",
            "Die Adresse wurde nicht gefunden",
            "Konto gesperrt",
            "Adresat nie istnieje",
            "nieznany u\u017cytkownik",
            "el buz\u00f3n no existe",
            "usuario desconocido",
            "l'utilisateur n'existe pas",
            "destinataire inconnu",
            "utente sconosciuto",
            "casella inesistente",
            "gebruiker onbekend");

    private static final List<String> NOT_THE_ADDRESS = List.of(
            "Reject due to policy restrictions",
            "rejected for policy reasons",
            "policy violation",
            "message violates our policies",
            "refused by local security policy",
            "blocked for security reasons",
            "message looks like spam",
            "considered unsolicited bulk mail",
            "spam detected",
            "SPAM-Verdacht",
            "poor reputation of your server",
            "listed in zen.spamhaus.org blocklist",
            "your IP is on a blacklist",
            "Client host blocked using an RBL",
            "SPF check failed",
            "DKIM signature invalid",
            "fails DMARC",
            "message is not authenticated",
            "authentication required",
            "rate limit exceeded",
            "too many messages",
            "throttled",
            "greylisted",
            "tenant has exceeded threshold",
            "message too large",
            "exceeds maximum message size",
            "size limit reached",
            "dnssec-invalid",
            "invalid DNSSEC records",
            "STARTTLS is required",
            "TLS handshake failed",
            "TLS certificate expired",
            "DANE validation failed",
            "message contains a virus",
            "suspected phishing",
            "spoofed message",
            "Sender address has null MX",
            "invalid DNS MX or A/AAAA resource record",
            "Bad DNS PTR resource record",
            "abgelehnt wegen unserer Richtlinien",
            "aus Sicherheitsgr\u00fcnden abgelehnt",
            "unerw\u00fcnschte Nachricht",
            "zu viele Nachrichten",
            "Nachricht zu gro\u00df",
            "Authentifizierung fehlgeschlagen",
            "auf einer schwarzen Liste",
            "Zertifikat ung\u00fcltig",
            "odrzucono zgodnie z polityk\u0105",
            "ze wzgl\u0119d\u00f3w bezpiecze\u0144stwa",
            "niechciana wiadomo\u015b\u0107",
            "zbyt wiele wiadomo\u015bci",
            "wiadomo\u015b\u0107 za du\u017ca",
            "b\u0142\u0105d uwierzytelniania",
            "na czarnej li\u015bcie",
            "rechazado por pol\u00edtica",
            "por motivos de seguridad",
            "correo no deseado",
            "demasiados mensajes",
            "mensaje demasiado grande",
            "fallo de autenticaci\u00f3n",
            "en una lista negra",
            "refus\u00e9 par notre politique",
            "pour des raisons de s\u00e9curit\u00e9",
            "courrier ind\u00e9sirable",
            "trop de messages",
            "message trop volumineux",
            "sur liste noire",
            "per motivi di sicurezza",
            "geweigerd door ons beleid",
            "\u043f\u043e\u043b\u0438\u0442\u0438\u043a\u0430 \u0431\u0435\u0437\u043e\u043f\u0430\u0441\u043d\u043e\u0441\u0442\u0438",
            "\u30b9\u30d1\u30e0\u30dd\u30ea\u30b7\u30fc",
            "\u5783\u573e\u90ae\u4ef6");

    private static final List<String> CODES_5XX = List.of("550", "550 5.1.1", "554 5.7.1", "550 5.4.4");
    private static final List<String> CODES_4XX =
            List.of("450", "450 4.1.1", "451 4.2.1", "421", "452 4.1.2", "450 #4.1.0");

    static Stream<String> noMailbox() {
        return NO_MAILBOX.stream();
    }

    @ParameterizedTest
    @MethodSource("noMailbox")
    void judgeShouldBeHardWhenTheReplySaysNothingElse(String words) {
        assertTrue(FailureRule.judge(ServerReply.parse("550 5.1.1 " + words)).hard(), words);
    }

    @ParameterizedTest
    @MethodSource("noMailbox")
    void judgeShouldNeverBeHardWhenWordsBesideNameAnotherCause(String words) {
        List<String> hard = new ArrayList<>();
        for (String other : NOT_THE_ADDRESS) {
            for (String code : CODES_5XX) {
                for (String reply : orders(code, words, other)) {
                    FailureVerdict verdict = FailureRule.judge(StatusCode.parse("5.0.0"), ServerReply.parse(reply));
                    if (verdict.hard()) {
                        hard.add(reply + " -> " + verdict.rule());
                    }
                }
            }
        }
        assertEquals(List.of(), hard);
    }

    private static List<String> orders(String code, String words, String other) {
        String digits = code.substring(0, 3);
        return List.of(
                code + " " + words + ": " + other,
                "host mx.ziel.example[192.0.2.7] said: " + code + " " + other + "; " + words,
                digits + "-" + words + "\r\n" + digits + " " + other + " https://help.example.net/case?c=hi&i=ip",
                "host mx.ziel.example[192.0.2.7] said: " + digits + "-" + other + " " + digits + "-" + words + " "
                        + digits + " (in reply to RCPT TO command)",
                (code + " " + words + " (" + other + ")").toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("noMailbox")
    void judgeShouldNeverBeHardWhenTheReplyIs4xx(String words) {
        for (String code : CODES_4XX) {
            for (String reply : List.of(
                    code + " " + words,
                    "host mx.ziel.example[192.0.2.7] said: " + code + " " + words,
                    code.replace(' ', '-') + " " + words)) {
                for (Optional<StatusCode> field :
                        List.of(Optional.<StatusCode>empty(), StatusCode.parse("5.1.1"), StatusCode.parse("4.4.7"))) {
                    assertFalse(
                            FailureRule.judge(field, ServerReply.parse(reply)).hard(), field + " " + reply);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("noMailbox")
    void judgeShouldNeverBeHardWhenTheFieldIsOfClass4(String words) {
        for (String field : List.of("4.0.0", "4.1.1", "4.4.7", "4.2.1", "4.7.3")) {
            assertFalse(
                    FailureRule.judge(StatusCode.parse(field), ServerReply.parse("550 5.1.1 " + words))
                            .hard(),
                    field + " " + words);
        }
    }

    @ParameterizedTest
    @MethodSource("noMailbox")
    void judgeShouldStayHardWhenTheOtherCauseIsOnlyANameOrALink(String words) {
        for (String name :
                List.of("<spam@policy.example>: ", "mx.antispam.example: ", "[mail.security-reputation.example] ")) {
            assertTrue(
                    FailureRule.judge(ServerReply.parse("550 5.1.1 " + name + words))
                            .hard(),
                    name + words);
        }
        assertTrue(
                FailureRule.judge(ServerReply.parse("550 5.1.1 " + words + " https://support.example.net/mail/?p=spam"))
                        .hard(),
                words);
    }

    /** The replies of {@code replies.txt}, each made soft by one more line. */
    static Stream<String> recorded() throws IOException {
        try (InputStream in = NeverHardTest.class.getResourceAsStream("/mail/replies.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(l -> !l.startsWith("#"))
                            .map(l -> l.split(" \\| ", 2)[1].replaceAll("\\bR\\b", "jan@example.org"))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void judgeShouldNeverBeHardWhenARecordedReplyAlsoNamesAnotherCause(String reply) {
        for (String other : NOT_THE_ADDRESS) {
            FailureVerdict verdict = FailureRule.judge(ServerReply.parse(reply + " 550 " + other));
            assertFalse(verdict.hard(), reply + " 550 " + other + " -> " + verdict.rule());
        }
        assertFalse(
                FailureRule.judge(StatusCode.parse("4.4.7"), ServerReply.parse(reply))
                        .hard(),
                "4.4.7 " + reply);
    }
}
