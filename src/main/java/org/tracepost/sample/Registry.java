package org.tracepost.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tracepost.customer.Contact;
import org.tracepost.customer.ContactDetails;
import org.tracepost.customer.Customer;
import org.tracepost.customer.Customers;
import org.tracepost.sample.House.Resident;

/** Enters the customers, and later the new address of those who had left. */
@Dependent
class Registry {

    private static final List<String> TAGS = List.of("berth", "workshop", "regular", "season", "school");

    @Inject
    private Customers customers;

    House enter(Party party) {
        Customer customer = customers.add(party.details());
        if (customer.getId() % 2 == 0) {
            customers.tag(customer.getId(), List.of(TAGS.get((int) (customer.getId() % TAGS.size()))));
        }
        return new House(
                customer.getId(),
                customer.getNumber(),
                party,
                party.people().stream()
                        .map(person -> {
                            Contact contact = customers.addContact(customer.getId(), person.details());
                            return new Resident(contact.getId(), person);
                        })
                        .toList());
    }

    /** Somebody else reads their mail now. */
    void planCorrections(Stage stage, Invoices invoices) {
        for (House house : stage.houses()) {
            house.residents().stream()
                    .filter(r -> r.person().habit() == Habit.LEFT)
                    .forEach(r -> stage.agenda()
                            .at(stage.during(Stage.working(stage.today().minusDays(LeftAddress.UNTIL))), () -> {
                                ContactDetails before = r.person().details();
                                customers.changeContact(
                                        r.contactId(),
                                        before.withEmail("office@"
                                                + before.email()
                                                        .substring(
                                                                before.email().indexOf('@') + 1)));
                                invoices.sendUnreadAgain(house);
                            }));
        }
    }
}
