package org.tracepost.sample;

import java.time.Instant;
import java.util.List;
import org.tracepost.message.EventSource;
import org.tracepost.message.EventType;
import org.tracepost.message.Fact;

/** What people, and their programs, do with a letter that arrived. */
final class Doings {

    static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    private static final List<String> PROGRAMS = List.of(
            BROWSER,
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Safari/605.1.15",
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.4.0",
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148");
    private static final String SCANNER = "Mozilla/5.0 (compatible; safelinks scanner)";

    private final Chance chance;
    private final ReportMails mails;

    Doings(Chance chance, ReportMails mails) {
        this.chance = chance;
        this.mails = mails;
    }

    void of(Letter letter, Fate fate) {
        Instant soon = letter.sent().plus(chance.minutes(4, 60 * 9));
        switch (letter.habit()) {
            case SILENT, DELAYED, NONE -> {}
            case SLOW -> open(letter, fate, 50, letter.sent().plus(chance.hours(30, 140)), 25);
            case CLICKER -> open(letter, fate, 88, soon, 75);
            case UNCONFIRMED -> open(letter, fate, 30, soon, 20);
            case SCANNED -> {
                machine(
                        fate,
                        EventType.AUTOMATIC_CLICK,
                        letter.sent().plus(chance.seconds(20, 200)),
                        SCANNER,
                        "copy",
                        "known-program");
                open(letter, fate, 60, soon, 30);
            }
            case PRIVATE -> {
                machine(
                        fate,
                        EventType.AUTOMATIC_OPEN,
                        letter.sent().plus(chance.minutes(1, 90)),
                        "Mozilla/5.0",
                        null,
                        "apple-privacy-proxy");
                if (chance.in(35)) {
                    look(letter, fate, soon);
                }
            }
            case RECEIPT -> {
                if (chance.in(70)) {
                    fate.reported(soon, mails.receipt(letter, soon));
                }
            }
            case AWAY -> {
                if (letter.since(10)) {
                    Instant at = letter.sent().plus(chance.seconds(30, 200));
                    fate.reported(at, mails.away(letter, at));
                } else {
                    open(letter, fate, 80, soon, 30);
                }
            }
            case COMPLAINER -> {
                open(letter, fate, 60, soon, 10);
                if (letter.since(6) && letter.file().isEmpty()) {
                    Instant at = letter.sent().plus(chance.hours(3, 9));
                    fate.reported(at, mails.complaint(letter, at)).failed();
                }
            }
            default -> open(letter, fate, 78, soon, 32);
        }
    }

    private void open(Letter letter, Fate fate, int ofHundred, Instant at, int looks) {
        if (!chance.in(ofHundred)) {
            return;
        }
        String program = chance.of(PROGRAMS);
        String network = network();
        fate.done(visit(EventType.OPENED, at, program, network, null));
        if (chance.in(30)) {
            fate.done(visit(EventType.OPENED, at.plus(chance.hours(2, 70)), program, network, null));
        }
        if (chance.in(looks)) {
            look(letter, fate, at.plus(chance.seconds(8, 90)));
        }
    }

    private void look(Letter letter, Fate fate, Instant at) {
        String network = network();
        letter.file()
                .ifPresentOrElse(
                        file -> {
                            fate.done(visit(EventType.CLICKED, at, BROWSER, network, "copy"))
                                    .done(visit(
                                            EventType.VIEWED, at.plus(chance.seconds(1, 3)), BROWSER, network, null));
                            if (chance.in(60)) {
                                fate.done(visit(
                                        EventType.DOWNLOADED, at.plus(chance.seconds(5, 60)), BROWSER, network, file));
                            }
                        },
                        () -> fate.done(
                                visit(EventType.CLICKED, at, BROWSER, network, "https://hanse-marine.example/prices")));
    }

    private void machine(Fate fate, EventType type, Instant at, String program, String target, String rule) {
        fate.done(visit(type, at, program, network(), target).withRule(rule));
    }

    static Fact visit(EventType type, Instant at, String program, String network, String target) {
        return Fact.of(type, EventSource.WEB, at).withVisitor(program, network, target);
    }

    private String network() {
        return chance.of(List.of("192.0.2.0", "198.51.100.0", "203.0.113.0"));
    }
}
