package org.tracepost.sample;

import java.util.List;
import java.util.Locale;

/** A customer of the sample, as it stands in the database now. */
record House(long id, String number, Party party, List<Resident> residents) {

    record Resident(long contactId, Party.Person person) {}

    Locale language() {
        return party.details().language();
    }

    String name() {
        return party.details().name();
    }

    String currency() {
        return "PL".equals(party.details().country())
                ? "PLN"
                : "GB".equals(party.details().country()) ? "GBP" : "EUR";
    }

    /** Whether somebody there has an address. */
    boolean isReachable() {
        return residents.stream().anyMatch(r -> r.person().habit() != Habit.NONE);
    }

    boolean isLead() {
        return party.pay() == Party.Pay.NOT_YET_A_CUSTOMER;
    }
}
