package org.tracepost.intake.parse.einvoice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ContactType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PersonType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.EndpointIDType;

/** {@code cac:Party} of UBL: seller (BG-4) and buyer (BG-7). */
final class UblParty {

    private UblParty() {}

    static Party seller(SupplierPartyType given) {
        SupplierPartyType supplier = given == null ? new SupplierPartyType() : given;
        return party(supplier.getParty(), "", Stream.of(supplier.getAccountingContact(), supplier.getSellerContact()));
    }

    /**
     * UBL has a field of its own for the number under which the seller keeps the buyer; EN 16931 puts it among the
     * identifiers.
     */
    static Party buyer(CustomerPartyType given) {
        CustomerPartyType customer = given == null ? new CustomerPartyType() : given;
        Party buyer = party(
                customer.getParty(),
                Texts.line(customer.getSupplierAssignedAccountIDValue()),
                Stream.of(customer.getAccountingContact(), customer.getBuyerContact()));
        Required.buyer(buyer.name());
        return buyer;
    }

    private static Party party(PartyType given, String number, Stream<ContactType> otherContacts) {
        PartyType party = given == null ? new PartyType() : given;
        Stream<PartyLegalEntityType> entities = party.getPartyLegalEntity().stream();
        PartyLegalEntityType legal = entities.findFirst().orElseGet(PartyLegalEntityType::new);
        String tradingName = party.getPartyName().stream()
                .map(PartyNameType::getNameValue)
                .map(Texts::line)
                .findFirst()
                .orElse("");
        Optional<EndpointIDType> endpoint = Optional.ofNullable(party.getEndpointID());
        return new Party(
                Texts.firstOf(legal.getRegistrationNameValue(), tradingName, person(party)),
                tradingName,
                Texts.firstOf(number, firstId(party)),
                Texts.line(legal.getCompanyIDValue()),
                vatId(party),
                Texts.email(endpoint.map(EndpointIDType::getValue).orElse("")),
                Texts.line(endpoint.map(EndpointIDType::getSchemeID).orElse("")),
                address(party.getPostalAddress()),
                contact(Stream.concat(Stream.ofNullable(party.getContact()), otherContacts.filter(Objects::nonNull))
                        .toList()));
    }

    private static String person(PartyType party) {
        return party.getPerson().stream().findFirst().map(UblParty::name).orElse("");
    }

    private static String name(PersonType person) {
        return Stream.of(person.getFirstNameValue(), person.getMiddleNameValue(), person.getFamilyNameValue())
                .map(Texts::line)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String firstId(PartyType party) {
        return party.getPartyIdentification().stream()
                .map(PartyIdentificationType::getIDValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String vatId(PartyType party) {
        return party.getPartyTaxScheme().stream()
                .filter(UblParty::isVat)
                .map(PartyTaxSchemeType::getCompanyIDValue)
                .map(Texts::line)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isVat(PartyTaxSchemeType tax) {
        TaxSchemeType scheme = tax.getTaxScheme();
        return scheme == null
                || scheme.getIDValue() == null
                || "VAT".equalsIgnoreCase(scheme.getIDValue().strip());
    }

    private static Party.Address address(AddressType given) {
        AddressType address = given == null ? new AddressType() : given;
        String street = Texts.joined(
                spaced(address.getStreetNameValue(), address.getBuildingNumberValue()),
                address.getAdditionalStreetNameValue(),
                address.getAddressLine().stream()
                        .map(AddressLineType::getLineValue)
                        .map(Texts::line)
                        .collect(Collectors.joining(", ")));
        return new Party.Address(
                Texts.firstOf(street, address.getPostboxValue()),
                Texts.line(address.getPostalZoneValue()),
                Texts.line(address.getCityNameValue()),
                Texts.line(Optional.ofNullable(address.getCountry())
                        .map(CountryType::getIdentificationCodeValue)
                        .orElse("")));
    }

    private static String spaced(String street, String number) {
        return (Texts.line(street) + " " + Texts.line(number)).strip();
    }

    private static Party.Contact contact(List<ContactType> contacts) {
        ContactType contact = contacts.stream()
                .filter(c -> !Texts.email(c.getElectronicMailValue()).isEmpty())
                .findFirst()
                .or(() -> contacts.stream().findFirst())
                .orElseGet(ContactType::new);
        return new Party.Contact(
                Texts.line(contact.getNameValue()),
                Texts.email(contact.getElectronicMailValue()),
                Texts.line(contact.getTelephoneValue()));
    }
}
