package org.tracepost.bounce.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tracepost.bounce.parse.Mention.How;

/**
 * Which addresses a bounce in words is about, and what it says of each.
 *
 * <p>In this order: the header {@code X-Failed-Recipients}; the addresses in refused commands and at the beginning of
 * lines; those behind words such as "delivered to"; one in passing, if our mail went to it; the only one that our mail
 * went to.
 */
final class FailedAddresses {

    private static final int MAX = 100;

    private final ReceivedMail mail;
    private final ReportText report;
    private final List<Mention> mentions;

    private FailedAddresses(ReceivedMail mail, ReportText report) {
        this.mail = mail;
        this.report = report;
        this.mentions = Mentions.in(report.text(), ourSide(mail));
    }

    /**
     * @param address the failing one
     * @param original the one we wrote to, where the report tells that an alias was followed
     * @param passages what the text says behind each mention of the address
     */
    record Failed(String address, Optional<String> original, List<String> passages) {}

    static List<Failed> in(ReceivedMail mail, ReportText report) {
        FailedAddresses search = new FailedAddresses(mail, report);
        return search.addresses().stream().limit(MAX).map(search::failed).toList();
    }

    private static Set<String> ourSide(ReceivedMail mail) {
        return Stream.concat(
                        mail.arrival().recipients().stream(),
                        Stream.of(mail.arrival().sender()))
                .map(a -> a.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private List<String> addresses() {
        List<String> inHeader = mail.headers().all("X-Failed-Recipients").stream()
                .flatMap(v -> Addresses.in(v).stream())
                .toList();
        if (!inHeader.isEmpty()) {
            return distinct(Stream.concat(inHeader.stream(), mentioned(How.LINE)));
        }
        List<String> told = distinct(mentioned(How.LINE));
        told = told.isEmpty() ? distinct(mentioned(How.COMMAND)) : told;
        told = told.isEmpty() ? distinct(mentioned(How.PHRASE)) : told;
        told = told.isEmpty() ? distinct(mentioned(How.ALIAS)) : told;
        return told.isEmpty() ? byReturnedMessage() : told;
    }

    private Stream<String> mentioned(How how) {
        return mentions.stream().filter(m -> m.how() == how).map(Mention::address);
    }

    private List<String> byReturnedMessage() {
        List<String> to = report.returned().map(ReturnedMessage::recipients).orElse(List.of()).stream()
                .filter(a -> !a.equalsIgnoreCase(mail.arrival().sender()))
                .toList();
        Set<String> lower = to.stream().map(a -> a.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<String> inBoth = distinct(
                mentions.stream().map(Mention::address).filter(a -> lower.contains(a.toLowerCase(Locale.ROOT))));
        if (!inBoth.isEmpty()) {
            return inBoth;
        }
        List<String> passing = distinct(mentioned(How.PASSING));
        if (passing.size() == 1) {
            return passing;
        }
        return to.isEmpty() ? distinct(mentioned(How.OUR_LINE)) : List.of(to.get(0));
    }

    private static List<String> distinct(Stream<String> addresses) {
        Map<String, String> found = new LinkedHashMap<>();
        addresses.forEach(a -> found.putIfAbsent(a.toLowerCase(Locale.ROOT), a));
        return List.copyOf(found.values());
    }

    private Failed failed(String address) {
        List<String> passages = new ArrayList<>();
        Optional<String> original = Optional.empty();
        for (int i = 0; i < mentions.size(); i++) {
            Mention m = mentions.get(i);
            if (m.address().equalsIgnoreCase(address) && m.how() != How.BYSTANDER) {
                int start = startOfPassage(m);
                // the words behind a mention may begin behind the next one, when two stand one in the other
                passages.add(report.text().substring(start, Math.max(start, endOfPassage(i, address))));
                original = original.or(() -> aliasBehind(m, address));
            }
        }
        return new Failed(address, original, passages);
    }

    /** Behind an address that has its own line; elsewhere the line that names it says something already. */
    private int startOfPassage(Mention m) {
        return m.how() == How.LINE || m.how() == How.OUR_LINE
                ? m.end()
                : report.text().lastIndexOf('\n', m.start()) + 1;
    }

    /** Up to where the next address has its own line. */
    private int endOfPassage(int mention, String address) {
        for (Mention next : mentions.subList(mention + 1, mentions.size())) {
            if (next.how() == How.LINE && !next.address().equalsIgnoreCase(address)) {
                return next.start();
            }
        }
        return report.text().length();
    }

    private Optional<String> aliasBehind(Mention failed, String address) {
        return mentions.stream()
                .filter(m -> m.how() == How.ALIAS && m.start() > failed.start() && m.start() - failed.end() < 400)
                .map(Mention::address)
                .filter(a -> !a.equalsIgnoreCase(address))
                .findFirst();
    }
}
