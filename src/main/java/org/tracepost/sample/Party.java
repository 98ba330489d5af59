package org.tracepost.sample;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.CustomerDetails;
import org.tracepost.customer.Interest;

/** A customer as the file {@code customers.txt} has it. */
record Party(CustomerDetails details, Pay pay, List<Person> people) {

    /** How they pay. */
    enum Pay {
        IN_TIME,
        LATE,
        AFTER_REMINDERS,
        HARDLY,
        NOT_YET_A_CUSTOMER
    }

    record Person(ContactDetails details, Habit habit) {}

    static List<Party> all() {
        return Words.table("customers.txt").stream().map(Party::of).toList();
    }

    private static Party of(String[] cells) {
        Pay pay = Pay.values()["PLSDX".indexOf(cells[9])];
        CustomerDetails details = new CustomerDetails(
                null,
                cells[1],
                Locale.forLanguageTag(cells[0]),
                cells[7],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6].isEmpty() ? null : cells[6],
                null,
                pay == Pay.NOT_YET_A_CUSTOMER);
        return new Party(
                details,
                pay,
                Arrays.stream(cells[10].split(",\\s*"))
                        .map(text -> person(text.split(":"), cells[8] + ".example", cells[7]))
                        .toList());
    }

    private static Person person(String[] parts, String domain, String phone) {
        Habit habit = Habit.valueOf(parts[1]);
        Set<Interest> papers = EnumSet.noneOf(Interest.class);
        papers.addAll(Arrays.stream(Interest.values())
                .filter(i -> parts[2].indexOf("IOC".charAt(i.ordinal())) >= 0)
                .toList());
        return new Person(
                new ContactDetails(
                        parts[0], habit == Habit.NONE ? null : address(parts[0], domain), phone, null, papers),
                habit);
    }

    static String address(String name, String domain) {
        String plain = Normalizer.normalize(
                        name.replaceAll("\\b\\w+\\.\\s*", "")
                                .replace("ß", "ss")
                                .replace("ł", "l")
                                .replace("Ł", "L"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String local = Arrays.stream(plain.strip().split("\\s+"))
                .filter(part -> part.matches("[a-z]+"))
                .collect(Collectors.joining("."));
        return local + "@" + domain;
    }
}
