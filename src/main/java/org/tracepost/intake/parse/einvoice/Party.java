package org.tracepost.intake.parse.einvoice;

import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.mail.EmailAddress;

/**
 * Seller (BG-4) or buyer (BG-7). Texts that the file does not tell are empty.
 *
 * @param name the legal name (BT-27, BT-44), or the trading name where the file gives no other
 * @param tradingName BT-28, BT-45
 * @param partyId BT-29, BT-46: for a buyer most often the seller's customer number
 * @param legalId BT-30, BT-47: company register, SIREN, ...
 * @param vatId BT-31, BT-48
 * @param electronicAddress BT-34, BT-49, where e-invoices are delivered
 * @param electronicScheme its scheme (EAS code list); {@code EM} is e-mail
 */
public record Party(
        String name,
        String tradingName,
        String partyId,
        String legalId,
        String vatId,
        String electronicAddress,
        String electronicScheme,
        Address address,
        Contact contact) {

    /** Scheme of an electronic address that is an e-mail address. */
    private static final String E_MAIL = "EM";

    /**
     * Where to write to: the contact's address (BT-43, BT-58); without one, the electronic address if that is an e-mail
     * address: the party itself named it as the place where invoices are delivered.
     */
    public Optional<EmailAddress> email() {
        String delivery = E_MAIL.equals(electronicScheme) ? electronicAddress : "";
        return Stream.of(contact.email(), delivery)
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** BG-5, BG-8. Street: all lines of it, joined by a comma. Country: ISO 3166-1, two letters. */
    public record Address(String street, String zip, String city, String country) {}

    /** BG-6, BG-9. The e-mail address as written: it may be none. */
    public record Contact(String name, String email, String phone) {}
}
