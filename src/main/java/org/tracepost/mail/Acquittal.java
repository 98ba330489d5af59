package org.tracepost.mail;

import static org.tracepost.mail.FailureReason.AUTHENTICATION_FAILED;
import static org.tracepost.mail.FailureReason.MESSAGE_TOO_LARGE;
import static org.tracepost.mail.FailureReason.NETWORK_FAILED;
import static org.tracepost.mail.FailureReason.RATE_LIMITED;
import static org.tracepost.mail.FailureReason.REPUTATION_BLOCKED;
import static org.tracepost.mail.FailureReason.SPAM_OR_POLICY;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that clear an address, whatever else a reply says: many servers put "mailbox unavailable" (the text of RFC 5321
 * for 550) before each refusal, be it for policy, spam or a missing certificate.
 *
 * <p>Asked only where {@link FailureRule} would blame the address: a wrong "hard" costs a customer, a wrong "soft"
 * another try. From top to bottom, the first that fits names the reason. In the languages in which servers were met.
 */
enum Acquittal {
    DNSSEC_OR_TLS_BESIDE(
            NETWORK_FAILED,
            "dns-?sec",
            "starttls",
            "\\b(tls|tlsa|ssl|dane|mta-?sts|requiretls)\\b",
            "certificates?\\b",
            "tls-rpt",
            "zertifikat",
            "certyfikat",
            "certificad[oa]",
            "certificat\\b",
            "handshake",
            "\\bencrypt",
            "\\bcipher",
            "verschl\u00fcsselung",
            "szyfrowani",
            "cifrado"),
    RATE_BESIDE(
            RATE_LIMITED,
            "\\brate\\b",
            "rate[ -]?limit",
            "ratelimit",
            "throttl",
            "gr[ea]y-?list",
            "too many",
            "too fast",
            "too quickly",
            "slow(ing)? down",
            "flood",
            "(exceed|over)\\w* (\\w+ ){0,4}(threshold|limit)",
            "threshold",
            "zu ?viele",
            "zu schnell",
            "\\bratenlimit",
            "(sende|nachrichten|verbindungs)limit",
            "zbyt (wiele|du\u017co|cz\u0119sto|szybko)",
            "limit (wiadomo|po\u0142\u0105cze|wysy)",
            "przekroczon\\w* (\\w+ ){0,3}limit",
            "demasiad[oa]s",
            "l\u00edmite de (env|velocidad|mensajes|conexiones)",
            "trop de",
            "limite d'envoi",
            "troppi",
            "troppe",
            "te veel",
            "muitas?\\b.{0,20}(mensage|conex)",
            "\u9891\u7387",
            "\u9650\u5236"),
    SIZE_BESIDE(
            MESSAGE_TOO_LARGE,
            "too (large|big|long)",
            "\\b(message|mail|e-?mail|file|attachment|maximum|max|allowed) ?size",
            "size[ -]?(limit|exceed|of (the |this |your )?(message|mail|e-?mail))",
            "exceed\\w* (\\w+ ){0,4}size",
            "oversize",
            "zu gro(\u00df|ss)",
            "nachrichtengr\u00f6(\u00df|ss)e",
            "(za|zbyt) du\u017c",
            "rozmiar\\w* (wiadomo|przekr)",
            "demasiado grande",
            "tama\u00f1o",
            "trop (volumineux|grand|gros)",
            "taille",
            "troppo grande",
            "te groot",
            "muito grande",
            "\u30b5\u30a4\u30ba",
            "\u8fc7\u5927",
            "\u592a\u5927"),
    AUTHENTICATION_BESIDE(
            AUTHENTICATION_FAILED,
            "(?<![a-z0-9])(spf|dkim|dmarc|arc-seal)(?![a-z0-9])",
            "sender policy framework",
            "\\b(un|not )?authenticat",
            "\\bauth (fail|requir)",
            "authentifi[zk]?",
            "uwierzytelni",
            "autenti(c|f)",
            "\u0430\u0443\u0442\u0435\u043d\u0442\u0438\u0444",
            "\u8a8d\u8a3c",
            "\u8ba4\u8bc1"),
    REPUTATION_BESIDE(
            REPUTATION_BLOCKED,
            "reputa",
            "\u0440\u0435\u043f\u0443\u0442\u0430",
            "(block|black|deny|reject) ?-?list",
            "\\brbls?\\b",
            "dnsbl",
            "spamhaus",
            "spamcop",
            "sorbs",
            "barracudacentral",
            "senderscore",
            "schwarze\\S* liste",
            "sperrliste",
            "czarn\\S* li(st|\u015b)",
            "lista negra",
            "liste noire",
            "lista nera",
            "zwarte lijst",
            "\u0447\u0435\u0440\u043d\\S* \u0441\u043f\u0438\u0441",
            "\u4fe1\u8a89",
            "\u9ed1\u540d\u5355",
            "\\b(your|client|sending|source) (ip|server|host|mta)\\b",
            "\\b(the|this|remote) ip\\b",
            "\\bip address[^.]{0,40}(block|list|reject|denied|bann|refus)",
            "ip-adresse",
            "adres\\w* ip",
            "direcci\u00f3n ip",
            "adresse ip",
            "indirizzo ip",
            "(client host|ipnumber)[^.]{0,40}(block|reject|list|denied|refus)",
            "bad dns ptr",
            "\\bptr\\b",
            "reverse dns",
            "\\brdns\\b",
            "\\bhelo\\b"),
    POLICY_BESIDE(
            SPAM_OR_POLICY,
            "polic(y|ies)",
            "polityk",
            "polityc",
            "richtlinie",
            "regelversto",
            "zasad\\w* (bezpiecze|polityki|odbiorcy|serwera)",
            "pol[i\u00ed]tica",
            "politique",
            "\\bbeleid",
            "\\bpolitik",
            "\u043f\u043e\u043b\u0438\u0442\u0438\u043a",
            "\u30dd\u30ea\u30b7\u30fc",
            "\u7b56\u7565",
            "\u653f\u7b56",
            "spam",
            "\u0441\u043f\u0430\u043c",
            "\u8ff7\u60d1\u30e1\u30fc\u30eb",
            "\u5783\u573e",
            "\\bu[bc]e\\b",
            "dt:spm",
            "unsolicited",
            "unerw\u00fcnscht",
            "niechcian",
            "no (deseado|solicitado)",
            "ind\u00e9sirable",
            "indesiderat",
            "indesejad",
            "ongewenst",
            "\\bjunk",
            "bulk (e-?)?mail",
            "mass mail",
            "secur(ity|e mail)",
            "sicherheit",
            "bezpiecze",
            "seguridad",
            "s[e\u00e9]curit[e\u00e9]",
            "sicurezza",
            "beveiliging",
            "veiligheid",
            "seguran[c\u00e7]a",
            "s\u00e4kerhet",
            "sikkerhe",
            "\u0431\u0435\u0437\u043e\u043f\u0430\u0441",
            "\u30bb\u30ad\u30e5\u30ea\u30c6\u30a3",
            "\u5b89\u5168",
            "virus",
            "malware",
            "phish",
            "spoof",
            "imperson",
            "suspicious",
            "suspect(ed)?\\b",
            "\\bbanned",
            "prohibit",
            "(content|message|mail|header|spam) ?-?filter",
            "\\b(message|mail|header)s? (content|based)",
            "message content",
            "header based",
            "sender('s)? (e-?mail |envelope |from )?(address|domain|host)",
            "unauthori[sz]ed sender",
            "(invalid|bad|missing|no) dns (mx|a|aaaa|record|entry)",
            "resource record",
            "(?<!user )(?<!account )(?<!mail ?box )(?<!recipient )(?<!address )(is |was |been )?blocked (by|for|due|because|using|as)",
            "(message|mail|e-?mail|nachricht|wiadomo\\S+|mensaje|correo|messaggio|bericht) (\\S+ ){0,3}(blocked|geblockt|blockiert|zablokowan|bloquead|bloqu\u00e9|bloccat|geblokkeerd)");

    /**
     * Names of servers and what stands behind the question mark of a link say nothing: "mx.antispam.example", "?i=ip".
     */
    private static final Pattern NAMES =
            Pattern.compile("(?<=://)[^/\\s]+|(?<![\\w.-])(?:[a-z0-9_-]+\\.)+[a-z][a-z0-9-]+(?![\\w-])|\\?\\S*");

    private final FailureReason reason;
    private final Phrases phrases;

    Acquittal(FailureReason reason, String... phrases) {
        this.reason = reason;
        this.phrases = Phrases.of(phrases);
    }

    /**
     * The verdict that takes the place of a hard one; empty when nothing clears the address. @param plain as
     * {@link Clue#plain} gives it
     */
    static Optional<FailureVerdict> in(String plain) {
        String spoken = NAMES.matcher(plain).replaceAll("");
        for (Acquittal acquittal : values()) {
            if (acquittal.phrases.in(spoken)) {
                return Optional.of(new FailureVerdict(acquittal.reason, false, acquittal.name()));
            }
        }
        return Optional.empty();
    }
}
