package org.tracepost.intake.parse.einvoice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tracepost.intake.parse.einvoice.Party.Address;
import org.tracepost.intake.parse.einvoice.Party.Contact;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LegalOrganizationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TaxRegistrationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAddressType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeContactType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePartyType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.UniversalCommunicationType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.IDType;

/** {@code ram:…TradeParty} of CII: seller (BG-4) and buyer (BG-7). */
final class CiiParty {

    /** Tax registration scheme of a VAT number; {@code FC} is the local tax number (BT-32). */
    private static final String VAT = "VA";

    private CiiParty() {}

    static Party buyer(TradePartyType given) {
        Party buyer = party(given);
        Required.buyer(buyer.name());
        return buyer;
    }

    static Party party(TradePartyType given) {
        TradePartyType party = given == null ? new TradePartyType() : given;
        LegalOrganizationType legal =
                Optional.ofNullable(party.getSpecifiedLegalOrganization()).orElseGet(LegalOrganizationType::new);
        String tradingName = Texts.line(legal.getTradingBusinessNameValue());
        Optional<IDType> delivery = party.getURIUniversalCommunication().stream()
                .map(UniversalCommunicationType::getURIID)
                .filter(Objects::nonNull)
                .findFirst();
        return new Party(
                Texts.firstOf(party.getNameValue(), tradingName),
                tradingName,
                Texts.firstOf(firstId(party.getID()), firstId(party.getGlobalID())),
                Texts.line(legal.getIDValue()),
                vatId(party),
                Texts.email(delivery.map(IDType::getValue).orElse("")),
                Texts.line(delivery.map(IDType::getSchemeID).orElse("")),
                address(party.getPostalTradeAddress()),
                contact(party.getDefinedTradeContact()));
    }

    private static String firstId(List<IDType> ids) {
        return ids.stream()
                .map(IDType::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String vatId(TradePartyType party) {
        return party.getSpecifiedTaxRegistration().stream()
                .map(TaxRegistrationType::getID)
                .filter(Objects::nonNull)
                .filter(id -> VAT.equals(id.getSchemeID()))
                .map(IDType::getValue)
                .map(Texts::line)
                .findFirst()
                .orElse("");
    }

    private static Address address(TradeAddressType given) {
        TradeAddressType address = given == null ? new TradeAddressType() : given;
        String lines = Texts.joined(address.getLineOneValue(), address.getLineTwoValue(), address.getLineThreeValue());
        String named =
                (Texts.line(address.getStreetNameValue()) + " " + Texts.line(address.getBuildingNumberValue())).strip();
        return new Address(
                Texts.firstOf(lines, named, address.getPostOfficeBoxValue()),
                Texts.line(address.getPostcodeCodeValue()),
                Texts.line(address.getCityNameValue()),
                Texts.line(address.getCountryIDValue()));
    }

    private static Contact contact(List<TradeContactType> contacts) {
        TradeContactType contact = contacts.stream()
                .filter(c -> !email(c).isEmpty())
                .findFirst()
                .or(() -> contacts.stream().findFirst())
                .orElseGet(TradeContactType::new);
        String phone = Optional.ofNullable(contact.getTelephoneUniversalCommunication())
                .map(UniversalCommunicationType::getCompleteNumberValue)
                .orElse("");
        return new Contact(
                Texts.firstOf(contact.getPersonNameValue(), contact.getDepartmentNameValue()),
                email(contact),
                Texts.line(phone));
    }

    private static String email(TradeContactType contact) {
        return Stream.ofNullable(contact.getEmailURIUniversalCommunication())
                .flatMap(mail ->
                        Stream.of(Texts.email(mail.getURIIDValue()), Texts.email(mail.getCompleteNumberValue())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
