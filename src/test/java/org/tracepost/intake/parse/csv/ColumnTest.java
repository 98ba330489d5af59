package org.tracepost.intake.parse.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_NUMBER, Customer No., Nr klienta, Kunden-Nr., Nº de cliente",
        "NAME, Company name, Nazwa, Firma, Razón social",
        "CONTACT_NAME, Contact person, Imię i nazwisko, Ansprechpartner, Persona de contacto",
        "EMAIL, E-Mail, Adres e-mail, E-Mail-Adresse, Correo electrónico",
        "PHONE, Phone, Telefon, Rufnummer, Teléfono",
        "LANGUAGE, language, Język, Sprache, Idioma",
        "STREET, Address, Ulica, Straße, Dirección",
        "ZIP, ZIP code, Kod pocztowy, PLZ, Código postal",
        "CITY, Town, Miejscowość, Ort, Población",
        "COUNTRY, Country code, Kraj, Land, País",
        "VAT_ID, VAT number, NIP, USt-IdNr., NIF/CIF",
        "LEAD, Prospect, Potencjalny klient, Interessent, Cliente potencial"
    })
    void calledShouldKnowTheColumnInFourLanguages(
            Column column, String english, String polish, String german, String spanish) {
        for (String header :
                new String[] {english, polish, german, spanish, column.name(), english.toUpperCase(Locale.ROOT)}) {
            assertEquals(Optional.of(column), Column.called(header), header);
        }
    }

    @Test
    void calledShouldBeEmptyWhenUnknown() {
        assertEquals(Optional.empty(), Column.called("Shoe size"));
        assertEquals(Optional.empty(), Column.called(""));
    }

    @ParameterizedTest
    @CsvSource({
        "pl, pl",
        "PL, pl",
        "pl-PL, pl",
        "de_AT, de",
        "polski, pl",
        "Polnisch, pl",
        "inglés, en",
        "German, de",
        "ukraiński, uk",
        "eng, en"
    })
    void languageShouldBeKnownByCodeOrName(String text, String code) {
        assertEquals(Optional.of(code), Places.language(text).map(Locale::getLanguage));
    }

    @ParameterizedTest
    @CsvSource({
        "PL, PL",
        "de, DE",
        "DEU, DE",
        "Niemcy, DE",
        "Deutschland, DE",
        "España, ES",
        "Polen, PL",
        "United Kingdom, GB"
    })
    void countryShouldBeKnownByCodeOrName(String text, String code) {
        assertEquals(Optional.of(code), Places.country(text));
    }
}
