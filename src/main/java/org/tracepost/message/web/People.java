package org.tracepost.message.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.tracepost.audience.AudienceFilter;
import org.tracepost.audience.Audiences;
import org.tracepost.audience.Match;
import org.tracepost.audience.Member;
import org.tracepost.mail.EmailAddress;
import org.tracepost.message.Addressee;

/**
 * Whom a message will go to, no address twice: first those who are named, then those who fit. Of these only the ids are
 * kept: they may be many.
 */
final class People {

    private final List<Member> named = new ArrayList<>();
    private final List<Long> fitting = new ArrayList<>();
    private final Set<EmailAddress> addresses = new HashSet<>();

    People(Stream<Member> some, Collection<Match> others) {
        Set<String> seen = new HashSet<>();
        some.filter(member -> seen.add(member.address().comparable())).forEach(member -> {
            named.add(member);
            addresses.add(member.address());
        });
        others.stream().filter(match -> seen.add(match.address().comparable())).forEach(match -> {
            fitting.add(match.contactId());
            addresses.add(match.address());
        });
    }

    int size() {
        return named.size() + fitting.size();
    }

    Set<EmailAddress> addresses() {
        return addresses;
    }

    /** Some of them, in their order. Who has lost their address meanwhile is missing. */
    List<Member> some(int from, int to, Audiences audiences) {
        int until = Math.min(to, size());
        List<Member> some = new ArrayList<>(named.subList(Math.min(from, named.size()), Math.min(until, named.size())));
        if (until > named.size()) {
            some.addAll(audiences.members(fitting.subList(Math.max(0, from - named.size()), until - named.size())));
        }
        return some;
    }

    /** The first whose contact is one of these. */
    int findContact(Collection<Long> contactIds) {
        int place = contactIds.stream()
                .mapToInt(fitting::indexOf)
                .filter(i -> i >= 0)
                .min()
                .orElse(-1);
        return place < 0 ? -1 : named.size() + place;
    }

    /** The first of those who are named whose name, company or address holds the text, lower case. */
    int findNamed(String text) {
        for (int i = 0; i < named.size(); i++) {
            if ((named.get(i).label() + " " + named.get(i).address())
                    .toLowerCase(Locale.ROOT)
                    .contains(text)) {
                return i;
            }
        }
        return -1;
    }

    /** All of them. @param filter that those fit who are not named */
    List<Addressee> addressees(Audiences audiences, AudienceFilter filter) {
        Set<Long> wanted = new HashSet<>(fitting);
        Stream<Member> others = fitting.isEmpty()
                ? Stream.empty()
                : audiences.all(filter).stream().filter(member -> wanted.contains(member.contactId()));
        return Stream.concat(named.stream(), others).map(People::addressee).toList();
    }

    static Addressee addressee(Member m) {
        return new Addressee(
                m.customerId(), m.customerName(), m.customerNumber(), m.contactId(), m.name(), m.address(), m.own());
    }
}
