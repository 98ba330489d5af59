package org.tracepost.mail;

import static org.tracepost.mail.Clue.kind;
import static org.tracepost.mail.Clue.notWords;
import static org.tracepost.mail.Clue.reply;
import static org.tracepost.mail.Clue.status;
import static org.tracepost.mail.Clue.statuses;
import static org.tracepost.mail.Clue.subject;
import static org.tracepost.mail.Clue.words;
import static org.tracepost.mail.FailureReason.ADDRESS_MALFORMED;
import static org.tracepost.mail.FailureReason.AUTHENTICATION_FAILED;
import static org.tracepost.mail.FailureReason.DOMAIN_NOT_FOUND;
import static org.tracepost.mail.FailureReason.EXPIRED;
import static org.tracepost.mail.FailureReason.MAILBOX_FULL;
import static org.tracepost.mail.FailureReason.MAILBOX_SUSPENDED;
import static org.tracepost.mail.FailureReason.MAILBOX_UNKNOWN;
import static org.tracepost.mail.FailureReason.MESSAGE_TOO_LARGE;
import static org.tracepost.mail.FailureReason.NETWORK_FAILED;
import static org.tracepost.mail.FailureReason.OTHER;
import static org.tracepost.mail.FailureReason.RATE_LIMITED;
import static org.tracepost.mail.FailureReason.RELAY_DENIED;
import static org.tracepost.mail.FailureReason.REPUTATION_BLOCKED;
import static org.tracepost.mail.FailureReason.SPAM_OR_POLICY;
import static org.tracepost.mail.FailureReason.SYSTEM_FAILED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table that turns codes and words into a reason: read from top to bottom, the first row that fits decides, and its
 * name is kept.
 *
 * <p>Used for delivery reports as well as for the replies of our own relay. The order is the policy:
 *
 * <ol>
 *   <li>plain words go before codes, because many servers put everything under 5.0.0, 5.5.0 or 5.7.1 and say in words
 *       what it is;
 *   <li>the precise goes before the vague, and what is the sender's fault before what is the address's: a wrong "hard"
 *       costs a customer, a wrong "soft" only another try;
 *   <li>of two status codes (field and quoted reply) the one that says more is taken, see {@link #moreTelling};
 *   <li>"not delivered in time" (x.4.7) stands below everything that names a cause: of a mail given up after days of
 *       {@code 452 4.2.2 mailbox full} the clerk reads that the mailbox is full, which is what can be helped; that the
 *       time ran out is told by a failure with a code of class 4.
 * </ol>
 *
 * Classes 4 and 5 are not told apart unless a row says so: 4.2.2 and 5.2.2 are both a full mailbox (RFC 3463 section
 * 2). A row marked {@code vague} is soft although its reason puts the blame on the address.
 *
 * <p>Before a row makes a failure hard, two things are asked: whether other words of the reply clear the address
 * ({@link Acquittal}), and whether a code says that the failure may pass ({@link #passing}).
 */
public enum FailureRule {

    // The sender's side is blamed
    SENDER_REFUSED(
            SPAM_OR_POLICY,
            words(
                    "domain of sender",
                    "sender (address )?(is )?unknown",
                    "callout",
                    "not allowed to (send|post)",
                    "invalid sender",
                    "unroute?able sender",
                    "sender('s)? (e-?mail |envelope )?(address |domain )?(is |was )?(not (pre-?approved|allowed|permitted|accepted"
                            + "|verified)|rejected|denied|refused|invalid|blocked|verif|does not exist)",
                    "sender is (a )?spam",
                    "emetteur invalide",
                    "(empty|null) (envelope )?senders?\\b",
                    "non-member",
                    "members?[- ]only",
                    "not (a )?member",
                    "not subscribed to",
                    "closed (mailing )?list",
                    "purported responsible",
                    "returned mail not accepted",
                    "mail from not owned")),
    AUTHENTICATION_WORDS(
            AUTHENTICATION_FAILED,
            words(
                    "unauthenticated",
                    "not authenticated",
                    "authentication checks",
                    "sender policy framework",
                    "\\b(spf|dkim|dmarc)\\b[^.]{0,50}(fail|not pass|violat|reject|check|polic|setting|record)",
                    "bad spf",
                    "spf\\.pobox",
                    "(fails?|failed|failing|violat\\w+|not pass\\w*) (of )?(the )?(\\S+ ){0,3}\\(?(spf|dkim|dmarc)\\b")),
    RELAY_DENIED_WORDS(
            RELAY_DENIED,
            words(
                    "relay(ing)?( access)?( is)? (denied|not (permitted|allowed)|prohibited|attempt)",
                    "(unable|refuse\\w*|cannot|not (allowed |configured |permitted |authori[sz]ed )?) ?(to )?relay",
                    "rcpthosts",
                    "no relay",
                    "relaying (mail|to|disallowed)",
                    "as a relay",
                    "open relay",
                    "insecure mail relay",
                    "non-?local e-?mail address",
                    "authentication (is )?required",
                    "must authenticate",
                    "authentication (failed|credentials)",
                    "not hosted here",
                    "(domain )?(is )?not served here",
                    "turn on (smtp )?authentication",
                    "not configured to (handle|accept|receive) mail for")),
    RATE_WORDS(
            RATE_LIMITED,
            words(
                    "rate[ -]?limit",
                    "limit\\w* rate",
                    "frequency limit",
                    "throttl",
                    "gr[ea]y-?list",
                    "slow down",
                    "try again slower",
                    "too many ((concurrent|simultaneous|open|incoming|concurrent smtp|smtp|invalid|unknown) )?(connections|e?-?mails"
                            + "|recipients|requests|errors|sessions|messages(?! (on|in) (the |your )?(server|mailbox|inbox)))",
                    "unusual rate",
                    "(sending|daily|message|connection) (rate|quota|limit)\\b",
                    "exceed\\w* (\\w+ ){0,3}(rate|connections)",
                    "at a rate that",
                    "(mails?|messages) per (second|minute|hour|day)",
                    "trop de connexions",
                    "max (defers|failures|e-?mails)",
                    "limit for sending")),

    // Room and size
    SYSTEM_FULL_WORDS(
            SYSTEM_FAILED,
            words(
                    "queue quota",
                    "organi[sz]ation (\\w+ ){0,2}quota",
                    "(disk|system|server) (\\w+ )?(is )?full\\b",
                    "(insufficient|not enough) (disk )?(space|storage) on the (mail )?(system|server)")),
    MAILBOX_FULL_WORDS(
            MAILBOX_FULL,
            words(
                    "quota",
                    "(mail ?box|maildir|mailfolder|inbox|folder|account|user)\\b[^.]{0,25} full\\b",
                    "full mail ?box",
                    "(mail ?box|account|inbox)[^.]{0,30}(size|storage|space|receiving|local)[^.]{0,15}(limit|exceed|used up)",
                    "exceed\\w* (\\w+ ){0,3}storage",
                    "mailbox (has )?exceed",
                    "exceed\\w* (\\S+ ){0,3}disk",
                    "no free space",
                    "caixa postal[^.]{0,40}cheia",
                    "\u5bb9\u91cf\u304c(\u4e00\u676f|\u3044\u3063\u3071\u3044)",
                    "\u304c\u3044\u3063\u3071\u3044\u3067\u3059",
                    "\u5bb9\u91cf\u3092\u8d85\u3048",
                    "(mailbox|mail file size) exceeds",
                    "out of (storage )?space",
                    "exceed\\w* receiving limit",
                    "(not|n't)( have)? enough (disk |storage |free )?(storage|disk|space)",
                    "insufficient (disk|storage|space)",
                    "too many messages (on|in) ",
                    "space has been used up",
                    "too much mail data",
                    "would exceed (\\w+ ){0,3}storage",
                    "over the (allowed )?limit for the mailbox",
                    "zu ?viele mails",
                    "(speicher)?kontingent[^.]{0,60}(\u00fcberschritten|ersch\u00f6pft)",
                    "mailbox (ist )?voll",
                    "overquota",
                    "satur[\u00e9e]e",
                    "przekroczon[^.]{0,30}(limit|pojemno)",
                    "bo[i\u00ee]te [^.]{0,30}pleine",
                    "postfach[^.]{0,30}voll",
                    "skrzynk\\S+[^.]{0,30}pe[l\u0142]n",
                    "buz[o\u00f3]n[^.]{0,30}llen",
                    "casilla[^.]{0,30}(agotad|llen)",
                    "mailbox lleno",
                    "casella[^.]{0,20}piena")),
    TOO_LARGE_WORDS(
            MESSAGE_TOO_LARGE,
            words(
                    "message (size|length|file|header size)[^.]{0,40}(exceed|too|limit)",
                    "size ?limit",
                    "larger than",
                    "line limit",
                    "(message|e?-?mail|size|attachment)s? (is |was |are )?too (large|big|long)",
                    "exceed\\w* (\\w+ ){0,4}(size|length)",
                    "taille limite",
                    "nachricht (ist )?zu gro",
                    "mensaje[^.]{0,20}grande",
                    "wiadomo\\S+[^.]{0,20}(za|zbyt) du")),

    // The address is blamed
    NAME_SERVER_FAILED(
            NETWORK_FAILED,
            words(
                    "(malformed|unexpected) name ?server reply",
                    "not found, try again",
                    "servfail",
                    "name ?server (failure|timeout)",
                    "(lookup|resolution) failed temporarily",
                    "could not contact dns",
                    "temporary lookup failure",
                    "dns lookup failure.{0,80}(try again|temporar)")),
    EXCHANGE_ONLINE_UNKNOWN(
            MAILBOX_UNKNOWN,
            words("recipient address(es)? rejected ?: access denied").and(status(4, 1))),
    MALFORMED_WORDS(
            ADDRESS_MALFORMED,
            words(
                    "(malformed|(?<!unknown or )illegal|ill-formed|bad syntax|syntax error|invalid syntax|bad format"
                            + "|badly formatted)[^.]{0,40}(address|recipient|mail ?box|alias)",
                    "(address|recipient|mail ?box)( name)? (\\w+ )?(is )?(malformed|syntax|illegal|ill-formed|format\\b)",
                    "not a valid rfc-?\\d{3,4} address")),
    DOMAIN_WORDS(
            DOMAIN_NOT_FOUND,
            words(
                    "name or service not known",
                    "no address associated with",
                    "(unable|failed) to look up host",
                    "host address lookups failed",
                    "indicated no smtp service",
                    "illegal host",
                    "invalid host",
                    "nxdomain",
                    "no relevant answers",
                    "null ?mx",
                    "domain must exist",
                    "bad destination system",
                    "(host|domain)( name)?( or domain name)? ((was |is |does |could |did )?not (be )?(found|exist|known|resolve)"
                            + "|does ?n.t exist|unknown)",
                    "no such (domain|host)",
                    "no mail servers? (appear|found|exist)",
                    "dns lookup failure",
                    "unknown (mail )?(host|domain)",
                    "(domain|host) \\S* ?(does not|doesn.t) accept (any )?mail",
                    "(mail )?domain\\b[^.]{0,40} (is )?(unknown|invalid|not exist)",
                    "no such (mail )?domain",
                    "could ?n.t find any host",
                    "no host named",
                    "unroute?able (mail )?domain",
                    "no (valid |usable )?mx (found|record|host)",
                    "no mx records?",
                    "non-?existent (host|domain)",
                    "host name lookup failure",
                    "records? for the destination computer could not")),
    SUSPENDED_WORDS(
            MAILBOX_SUSPENDED,
            words(
                    "(account|mail ?box|user|recipient|addressee)(\\(s\\))?( [^\\s.;:]+){0,6}? (disabled|suspended"
                            + "|inactive|deactivated|locked|discontinued|closed|not active|terminated|on hold|frozen|overdue|expired|archived"
                            + "|temporarily limited|not an active)\\b",
                    "(inactive|disabled|suspended|deactivated|locked|archived) (user|mail ?box|account|recipient|address)",
                    "recipient suspend",
                    "(mail ?box|account)[^.]{0,30}due to inactivity",
                    "mail ?box unavailable or access denied",
                    "falta de uso",
                    "administratively (disabled|suspended)",
                    "archived recipient",
                    "konto (ist )?(gesperrt|deaktiviert)",
                    "konto (jest )?(zablokowane|nieaktywne)",
                    "cuenta[^.]{0,20}(desactivad|suspendid)")),
    UNKNOWN_WORDS(
            MAILBOX_UNKNOWN,
            words(
                            "(no such|unknown|invalid|non-?existent|nonexisting|bad|unrecogni[sz]ed|no|no valid|wrong)[ -]((local"
                                    + "|final|destination|e-?mail|mail|rcpt|to|target|virtual|delivery) ){0,2}(user ?(id)?|recipients?|mail ?box"
                                    + "|addressee?|address|account|person|alias|local[ -]part|one at this)\\b",
                            "(user|recipients?|mail ?box|addressee|account|alias|person|username"
                                    + "|(?<!\\bip )(?<!\\bsender )(?<!\\bfrom )address(es)?)\\b[^.;]{0,70}?\\b(unknown|not found|not known"
                                    + "|couldn.t be found|could not be found|no longer|not listed|not valid|not recogni[sz]ed|not exist\\w*"
                                    + "|does ?n.?t exist|is invalid|not present|not local|not ok|isn.t available|not available|not in our"
                                    + "|has been replaced|has moved|missing home)",
                            "\\bit (is|was) not an active",
                            "\\bit(>|\\.\\.\\.|:)? ?(was |is )?(not (found|known|exist|valid)|does not exist|unknown|unavailable)",
                            "mail ?box (it )?(is )?(invalid|unavailable)",
                            "(rcpt|spectator) (it )?does not exist",
                            "does(n.t| not) have an? (\\S+ )?(account|mail ?box)",
                            "do(n.t| not) have a (user|mailbox)",
                            "no (account|one|user) by that name",
                            "can.?t accept user",
                            "not a ((valid|known|local) )?(user|mail ?box|recipient|address)",
                            "recip(ient)?notfound",
                            "unroute?able address",
                            "not in ((our|the) )?(\\w+ )?(directory|address book|recipient (list|table|map))",
                            "\\bit (is|was) no longer (valid|active|in use)",
                            "in name directory",
                            "matches to nameserver",
                            "not listed in (\\w+ ){0,3}(directory|address book|table)",
                            "account unavailable",
                            "not email addresses",
                            "server rejected recipients",
                            "recipients? (was|were) undeliverable",
                            "(recipient|account)('s)? not here",
                            "(?<!ip )address rejected(?!:)",
                            "valid recipients",
                            "unrecogni[sz]ed o/?r name",
                            "recipient cannot be verified",
                            "find your recipient",
                            "unknown subscriber",
                            "account was deleted",
                            "user has left",
                            "nicht im (domino-)?verzeichnis",
                            "(adresse|empf\u00e4nger\\w*|postfach|benutzer\\w*)\\b[^.;]{0,60} nicht (gefunden|vorhanden)",
                            "nie (mo\u017cna|uda\u0142o si\u0119) (odnale\u017a\u0107|znale\u017a\u0107)[^.]{0,40}(adres|odbiorc)",
                            "no se (encontr\u00f3|ha encontrado|pudo encontrar)[^.]{0,40}(direcci\u00f3n|destinatari|buz\u00f3n|usuario)",
                            "unbekannt",
                            "existiert nicht",
                            "nie istnieje",
                            "nieznan",
                            "no existe",
                            "desconocid",
                            "n.existe pas",
                            "inconnu",
                            "sconosciut",
                            "inesistente",
                            "inexistant",
                            "nessun utente",
                            "onbekend",
                            "destinataire\\S* invalide",
                            "\u30c7\u30a3\u30ec\u30af\u30c8\u30ea\u306e\u30ea\u30b9\u30c8\u306b\u3042\u308a\u307e\u305b\u3093",
                            "\u30e6\u30fc\u30b6\u30fc[^.]{0,20}\u898b\u3064\u304b\u308a\u307e\u305b\u3093")
                    .and(notWords("address rejected: access denied"))),

    // Who sends, and what
    CONNECTION_WORDS(
            NETWORK_FAILED,
            words(
                    "(connect to \\S{1,150}|host \\S{1,150}( \\[\\w+\\])?): ?(connection |operation )?(refused|timed|reset"
                            + "|no route|network|lost)")),
    CONTENT_LINK_WORDS(
            SPAM_OR_POLICY,
            words(
                    "dt:spm",
                    "(blacklisted|listed) (url|link)",
                    "uribl",
                    "surbl",
                    "url in (the )?message",
                    "recipient preferences",
                    "user rules",
                    "by the recipient\\b",
                    "by recipients\\b")),
    REPUTATION_WORDS(
            REPUTATION_BLOCKED,
            words(
                    "block ?list",
                    "black ?list",
                    "\\brbl",
                    "dnsbl",
                    "spamhaus",
                    "spamcop",
                    "sorbs",
                    "senderscore",
                    "reputation",
                    "client host",
                    "blocked using",
                    "your (ip|server|host|mail server|network)\\b[^.]{0,60}(block|list|reject|denied|bad)",
                    "\\b(ip|ipnumber)\\b[^.]{0,40}(block|list|reject|bann|denied|forbid|refus|abus)",
                    "(block|list|bann|refus|forbid|reject)\\w*[^.]{0,30}\\b(your )?(ip|ipnumber)\\b",
                    "\\bip=",
                    "adresse ip",
                    "(from|by) your ip",
                    "bad sender ip",
                    "(messages|mail|e-?mails?) from ipnumber",
                    "dynamic ip",
                    "ips? blocked",
                    "invalid ip",
                    "sending ips?\\b",
                    "mail server (at )?(ipnumber|\\S+) is blocked",
                    "no access from",
                    "confirm this mail server",
                    "open proxy",
                    "reverse (dns|hostname|lookup)",
                    "rdns",
                    "find your hostname",
                    "resolve your (address|host)",
                    "\\bptr\\b",
                    "\\bhelo\\b[^.]{0,30}(reject|invalid|fail)",
                    "name lookup failed",
                    "mismatches client",
                    "relay host name",
                    "internet service provider",
                    "(smtp )?server of your isp",
                    "not (currently )?accepting (connections|mail from)",
                    "(?<!i.m )listed (at|in|by|on|as)\\b",
                    "user complaints",
                    "not allowed to connect",
                    "service refused",
                    "(spam|spammer)s? from your")),
    SPAM_WORDS(
            SPAM_OR_POLICY,
            words(
                    "spam",
                    "spoof",
                    "headers? (is |are )?not rfc",
                    "badrcptto",
                    "\\bu[bc]e\\b",
                    "unsolicited",
                    "bulk e?-?mail",
                    "mass mailer",
                    "junk",
                    "polic(y|ies)",
                    "\\bvirus(es)?\\b",
                    "malware",
                    "executable attachment",
                    "(invalid|missing) header",
                    "without a message-id",
                    "phish",
                    "\\bsecurity\\b",
                    "\\bcontents?\\b(?!-)",
                    "banned",
                    "prohibit",
                    "\\bfilter",
                    "duplicate header",
                    "dangerous",
                    "suspicious",
                    "blocked",
                    "user rules",
                    "recipient preferences",
                    "not accepting (any )?(mail|e-?mail|messages)( with)?",
                    "only accepting mail",
                    "protected by",
                    "(refuses?|rejects?) (to receive )?(this|your) (mail|message|e-?mail)",
                    "low priority",
                    "pattern detection",
                    "mail rejected",
                    "mail rejete",
                    "go away",
                    "from: header",
                    "mime headers",
                    "protocol violation",
                    "8-bit data",
                    "your access to submit",
                    "not accept\\w* (\\w+ ){0,3}attachment")),

    // The way there
    EXPIRED_WORDS(
            EXPIRED,
            words(
                    "(message|mail|queue|time|retry)[ .-]*(\\w+ ){0,3}(expired|timeout)",
                    "(time|retry|queue)[ .-]*(\\w+ ){0,3}exceeded",
                    "too long in (the )?queue",
                    "in the queue too long",
                    "maximum-time",
                    "(could not be|not|was not) delivered (for|within|in time|after)",
                    "giving up(?! on)",
                    "delivery (attempts? )?(timed|time) ?out",
                    "(after|failed) \\d+ (tries|attempts|retries)",
                    "not been collected",
                    "retry time not reached",
                    "hosts have been failing",
                    "queue (period|lifetime)",
                    "long failure period",
                    "message timed out",
                    "multiple retries",
                    "still (undelivered|in the queue)")),
    NETWORK_WORDS(
            NETWORK_FAILED,
            words(
                    "connection (was )?(refused|reset|timed|lost|closed|dropped|failed)",
                    "lost connection",
                    "timed? ?out",
                    "no route",
                    "unreachable",
                    "loops? back",
                    "\\bloop",
                    "hop count",
                    "too many hops",
                    "(maximum|max) hop",
                    "(connect|connection) to",
                    "could not connect",
                    "requests to connect",
                    "socket error",
                    "(host|server) (is )?not reachable",
                    "handshake",
                    "start ?tls",
                    "tls negotiation",
                    "tls (is )?(not available|required)",
                    "certificate (is )?not (verified|trusted|valid)",
                    "network error",
                    "(not|did not|isn.t) respond",
                    "establish an? (smtp )?connection",
                    "resolve route",
                    "find a gateway")),

    // Codes that say it (RFC 3463, RFC 5248, RFC 7372, and the three-digit ones of Exchange Online)
    STATUS_X_1_1(MAILBOX_UNKNOWN, status(1, 1)),
    STATUS_X_1_2(DOMAIN_NOT_FOUND, status(1, 2)),
    STATUS_X_1_3(ADDRESS_MALFORMED, status(1, 3)),
    STATUS_X_1_6(MAILBOX_UNKNOWN, status(1, 6)),
    STATUS_X_1_7_TO_8(SPAM_OR_POLICY, statuses(1, 7, 8)),
    STATUS_X_1_10(MAILBOX_UNKNOWN, status(1, 10)),
    STATUS_X_1_351(MAILBOX_UNKNOWN, status(1, 351)),
    STATUS_5_2_1(MAILBOX_SUSPENDED, status(2, 1).and(kind(FailureKind.PERMANENT))),
    STATUS_4_2_1(RATE_LIMITED, status(2, 1)),
    STATUS_X_2_2(MAILBOX_FULL, status(2, 2)),
    STATUS_X_2_3(MESSAGE_TOO_LARGE, status(2, 3)),
    STATUS_X_3_4(MESSAGE_TOO_LARGE, status(3, 4)),
    STATUS_X_3(SYSTEM_FAILED, subject(3)),
    STATUS_5_4_4(DOMAIN_NOT_FOUND, status(4, 4).and(kind(FailureKind.PERMANENT))),
    STATUS_X_4_310(DOMAIN_NOT_FOUND, status(4, 310)),
    STATUS_X_4_5(SYSTEM_FAILED, status(4, 5)),
    STATUS_X_4_7(EXPIRED, status(4, 7)),
    STATUS_X_4_316(EXPIRED, status(4, 316)),
    STATUS_X_5_3(RATE_LIMITED, status(5, 3)),
    STATUS_X_6(SPAM_OR_POLICY, subject(6)),
    STATUS_X_7_13(MAILBOX_SUSPENDED, status(7, 13)),
    STATUS_X_7_17(MAILBOX_UNKNOWN, status(7, 17)),
    STATUS_X_7_20_TO_24(AUTHENTICATION_FAILED, statuses(7, 20, 24)),
    STATUS_X_7_25(REPUTATION_BLOCKED, status(7, 25)),
    STATUS_X_7_26_TO_27(AUTHENTICATION_FAILED, statuses(7, 26, 27)),
    STATUS_X_7_28(RATE_LIMITED, status(7, 28)),
    STATUS_X_7_29(AUTHENTICATION_FAILED, status(7, 29)),
    STATUS_X_7_509(AUTHENTICATION_FAILED, status(7, 509)),
    STATUS_X_7_317_TO_325(NETWORK_FAILED, statuses(7, 317, 325)),
    STATUS_X_7_511(REPUTATION_BLOCKED, status(7, 511)),
    STATUS_X_7_515(AUTHENTICATION_FAILED, status(7, 515)),
    STATUS_X_7_606_TO_649(REPUTATION_BLOCKED, statuses(7, 606, 649)),
    STATUS_X_7_650(RATE_LIMITED, status(7, 650)),
    STATUS_X_7_708(REPUTATION_BLOCKED, status(7, 708)),
    STATUS_X_7_700_TO_749(RATE_LIMITED, statuses(7, 700, 749)),
    STATUS_4_7(RATE_LIMITED, subject(7).and(kind(FailureKind.TRANSIENT))),
    STATUS_X_7(SPAM_OR_POLICY, subject(7)),

    // Vague words and vague codes
    ACCESS_DENIED_WORDS(SPAM_OR_POLICY, words("access denied")),
    MAILBOX_UNAVAILABLE_WORDS(MAILBOX_UNKNOWN, words("address rejected", "mailbox name not allowed")),
    REJECTED_WORDS(SPAM_OR_POLICY, words("^(\\d{3} )?([245]\\.\\d+\\.\\d+ )?['\" ]*(\\S+ )?(rejected|refused)\\b")),
    SYSTEM_WORDS(
            SYSTEM_FAILED,
            words(
                    "service (is )?(currently |temporarily )?(unavailable|not available)",
                    "try(ing)? again",
                    "temporar\\w+ (failure|error|problem|server|reject)",
                    "(local|internal|system|configuration|config|server) (error|problem|failure)",
                    "local configuration",
                    "mailer error",
                    "command (died|failed|output)",
                    "procmail",
                    "\\bpipe to\\b",
                    "transaction failed",
                    "misconfigured",
                    "control/locals",
                    "interrupted system call",
                    "write error",
                    "output file",
                    "no mdb",
                    "mail ?box (is )?busy",
                    "could not load",
                    "encountered an error",
                    "error in processing",
                    "unable to connect daemon",
                    "internal error")),
    STATUS_X_4(NETWORK_FAILED, subject(4)),
    STATUS_X_1(MAILBOX_UNKNOWN, Vague.SOFT, subject(1)),
    REPLY_521_556(DOMAIN_NOT_FOUND, reply(521, 556)),
    REPLY_552(MAILBOX_FULL, reply(552)),
    REPLY_501_553(ADDRESS_MALFORMED, Vague.SOFT, reply(501, 553)),
    REPLY_551(MAILBOX_UNKNOWN, Vague.SOFT, reply(551)),
    REPLY_530_535(RELAY_DENIED, reply(530, 535)),
    REPLY_421_451_452(SYSTEM_FAILED, reply(421, 451, 452)),
    STATUS_X_5(SYSTEM_FAILED, subject(5)),
    NOTHING_FITS(OTHER, anything -> true);

    private enum Vague {
        SOFT
    }

    /** Codes so precise that they clear an address, whatever the words beside them. */
    private static final Set<FailureRule> ACQUITTING = EnumSet.of(
            STATUS_X_1_7_TO_8,
            STATUS_X_7_20_TO_24,
            STATUS_X_7_25,
            STATUS_X_7_26_TO_27,
            STATUS_X_7_28,
            STATUS_X_7_29,
            STATUS_X_7_317_TO_325,
            STATUS_X_7_509,
            STATUS_X_7_511,
            STATUS_X_7_515,
            STATUS_X_7_606_TO_649,
            STATUS_X_7_650,
            STATUS_X_7_708,
            STATUS_X_7_700_TO_749);

    /** Behind the words of a relay that quotes another: {@code ... said: 450 4.1.1 ...}. */
    private static final Pattern QUOTED_4XX =
            Pattern.compile("(?<![\\d.])4[0-5]\\d[ -]+#?4\\.\\d{1,3}\\.\\d|\\bsaid: +4[0-5]\\d[ -]");

    private final FailureReason reason;
    private final boolean hard;
    private final Clue clue;

    FailureRule(FailureReason reason, Clue clue) {
        this.reason = reason;
        this.hard = reason.addressAtFault();
        this.clue = clue;
    }

    FailureRule(FailureReason reason, Vague soft, Clue clue) {
        this.reason = reason;
        this.hard = false;
        this.clue = clue;
    }

    /** The verdict on a reply that an SMTP server gave us. */
    public static FailureVerdict judge(ServerReply reply) {
        return judge(Optional.empty(), reply);
    }

    /**
     * The verdict on a failure that a report tells of.
     *
     * @param reported the report's own Status field
     * @param reply the reply that the report quotes, {@link ServerReply#NONE} if none
     */
    public static FailureVerdict judge(Optional<StatusCode> reported, ServerReply reply) {
        Clue.Evidence evidence = Clue.Evidence.of(moreTelling(reported, reply.status()), reply);
        for (FailureRule rule : values()) {
            if (rule.clue.fits(evidence)) {
                FailureVerdict verdict = new FailureVerdict(rule.reason, rule.hard, rule.name());
                return rule.hard
                        ? acquitted(evidence).orElse(passing(reported, reply) ? verdict.soft() : verdict)
                        : verdict;
            }
        }
        throw new IllegalStateException("the last row fits everything");
    }

    private static Optional<FailureVerdict> acquitted(Clue.Evidence evidence) {
        return Acquittal.in(evidence.words()).or(() -> ACQUITTING.stream()
                .filter(rule -> rule.clue.fits(evidence))
                .findFirst()
                .map(rule -> new FailureVerdict(rule.reason, false, rule.name())));
    }

    /**
     * Whether a code says that the failure may pass by itself (4xx, 4.x.x), in the report's field or in the reply: then
     * nothing makes it hard, even after days of trying.
     */
    public static boolean passing(Optional<StatusCode> reported, ServerReply reply) {
        return Stream.of(reported, reply.status()).flatMap(Optional::stream).anyMatch(s -> s.cls() == 4)
                || reply.replyCode().filter(c -> c / 100 == 4).isPresent()
                || QUOTED_4XX.matcher(reply.words()).find();
    }

    /**
     * Of two codes for one failure the one that says more: the field, unless it is absent, a mere x.y.0 or "time ran
     * out" (x.4.7), or claims success, and the quoted one is better than that.
     */
    public static Optional<StatusCode> moreTelling(Optional<StatusCode> field, Optional<StatusCode> quoted) {
        return field.filter(f -> quoted.isEmpty() || weight(f) >= weight(quoted.get()))
                .or(() -> quoted);
    }

    /**
     * The verdict on a delay, or on a mail given up after delays, of which no cause is told: it could not be delivered
     * in time.
     */
    public static FailureVerdict stillTrying() {
        return new FailureVerdict(EXPIRED, false, "STILL_TRYING");
    }

    /** The reasons that the table can give. */
    static Set<FailureReason> reasons() {
        return Arrays.stream(values()).map(r -> r.reason).collect(Collectors.toSet());
    }

    private static int weight(StatusCode code) {
        if (code.success()) {
            return 0;
        }
        if (code.is(0, 0)) {
            return 1;
        }
        return code.is(4, 7) || code.detail() == 0 ? 2 : 3;
    }
}
