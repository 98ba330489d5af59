package org.tracepost.intake.parse.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.mail.EmailAddress;

/**
 * One usable line of a list of customers: a customer, and a contact if the line names one. Texts that the line does not
 * tell are empty.
 *
 * @param line where it starts in the file, the header being line 1
 * @param name the customer's name; for a person without a company the contact's; for a line with a number only, empty
 * @param language of the contact; none told is none
 * @param lead a customer-to-be, as far as the file says so
 * @param tags words by which to sort the customer; none told are none
 * @param country ISO 3166-1, two letters, whatever the file called it
 */
public record CustomerRow(
        int line,
        String customerNumber,
        String name,
        String contactName,
        Optional<EmailAddress> email,
        String phone,
        Optional<Locale> language,
        String street,
        String zip,
        String city,
        String country,
        String vatId,
        boolean lead,
        List<String> tags) {

    public CustomerRow {
        tags = List.copyOf(tags);
    }
}
