package org.tracepost.intake.parse.csv;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a column can mean, with the names people give it in English, Polish, German and Spanish. Case, accents, spaces
 * and punctuation do not matter: {@code E-Mail Adresse} is {@code emailadresse}.
 */
public enum Column {
    CUSTOMER_NUMBER(
            "customer number",
            "customer no",
            "customer nr",
            "customer id",
            "customer code",
            "client number",
            "client id",
            "account number",
            "account no",
            "debtor number",
            "number",
            "no",
            "id",
            "numer klienta",
            "nr klienta",
            "id klienta",
            "kod klienta",
            "numer kontrahenta",
            "nr kontrahenta",
            "kod kontrahenta",
            "numer",
            "nr",
            "kod",
            "kundennummer",
            "kundennr",
            "kunden nr",
            "kunden id",
            "kunde nr",
            "debitorennummer",
            "debitor",
            "nummer",
            "numero de cliente",
            "no de cliente",
            "n de cliente",
            "num cliente",
            "no cliente",
            "codigo de cliente",
            "codigo cliente",
            "id cliente",
            "numero",
            "codigo"),
    NAME(
            "name",
            "customer",
            "customer name",
            "client",
            "client name",
            "company",
            "company name",
            "organisation",
            "organization",
            "account name",
            "nazwa",
            "nazwa klienta",
            "nazwa firmy",
            "firma",
            "klient",
            "kontrahent",
            "nazwa kontrahenta",
            "kunde",
            "kundenname",
            "firmenname",
            "unternehmen",
            "name des kunden",
            "name 1",
            "nombre",
            "nombre del cliente",
            "nombre cliente",
            "cliente",
            "empresa",
            "razon social"),
    CONTACT_NAME(
            "contact",
            "contact name",
            "contact person",
            "person",
            "full name",
            "attention",
            "attn",
            "kontakt",
            "osoba kontaktowa",
            "osoba do kontaktu",
            "imie i nazwisko",
            "nazwa kontaktu",
            "ansprechpartner",
            "kontaktperson",
            "kontaktname",
            "ansprechpartnerin",
            "zu handen",
            "z hd",
            "contacto",
            "persona de contacto",
            "nombre de contacto",
            "nombre del contacto",
            "nombre y apellidos"),
    FIRST_NAME("first name", "given name", "forename", "imie", "vorname", "nombre de pila"),
    LAST_NAME(
            "last name",
            "surname",
            "family name",
            "nazwisko",
            "nachname",
            "familienname",
            "zuname",
            "apellido",
            "apellidos"),
    EMAIL(
            "e-mail",
            "e-mail address",
            "mail",
            "mail address",
            "contact e-mail",
            "invoice e-mail",
            "billing e-mail",
            "adres e-mail",
            "adres email",
            "adres mailowy",
            "poczta",
            "poczta elektroniczna",
            "e-mail do faktur",
            "e-mail-adresse",
            "mailadresse",
            "mail adresse",
            "rechnungs e-mail",
            "e-mail rechnung",
            "correo",
            "correo electronico",
            "direccion de correo",
            "direccion de correo electronico",
            "email de facturacion"),
    PHONE(
            "phone",
            "phone number",
            "telephone",
            "tel",
            "mobile",
            "mobile phone",
            "cell",
            "telefon",
            "numer telefonu",
            "nr telefonu",
            "komorka",
            "tel kom",
            "telefonnummer",
            "telefonnr",
            "handy",
            "mobil",
            "rufnummer",
            "telefono",
            "numero de telefono",
            "movil",
            "telefono movil"),
    LANGUAGE(
            "language",
            "lang",
            "locale",
            "language code",
            "jezyk",
            "kod jezyka",
            "sprache",
            "sprachcode",
            "idioma",
            "lengua"),
    STREET(
            "street",
            "address",
            "street address",
            "address line 1",
            "address 1",
            "street and number",
            "ulica",
            "adres",
            "ulica i numer",
            "adres 1",
            "strasse",
            "str",
            "adresse",
            "anschrift",
            "strasse und hausnummer",
            "strasse hausnummer",
            "strasse nr",
            "calle",
            "direccion",
            "domicilio",
            "direccion 1"),
    ZIP(
            "zip",
            "zip code",
            "postal code",
            "postcode",
            "post code",
            "kod pocztowy",
            "kod poczt",
            "plz",
            "postleitzahl",
            "codigo postal",
            "cp"),
    CITY(
            "city",
            "town",
            "miasto",
            "miejscowosc",
            "ort",
            "stadt",
            "wohnort",
            "ciudad",
            "poblacion",
            "localidad",
            "municipio"),
    COUNTRY(
            "country",
            "country code",
            "kraj",
            "kod kraju",
            "panstwo",
            "land",
            "laendercode",
            "landercode",
            "staat",
            "pais",
            "codigo de pais"),
    VAT_ID(
            "vat id",
            "vat",
            "vat number",
            "vat no",
            "vat reg no",
            "vatin",
            "tax id",
            "tax number",
            "nip",
            "nip ue",
            "numer nip",
            "nr nip",
            "numer vat",
            "vat ue",
            "ust id",
            "ustid",
            "ust idnr",
            "ustidnr",
            "ust id nr",
            "umsatzsteuer id",
            "umsatzsteuer identifikationsnummer",
            "uid",
            "steuernummer",
            "nif",
            "cif",
            "nif cif",
            "nif iva",
            "numero de iva",
            "nif de iva"),
    LEAD(
            "lead",
            "is lead",
            "prospect",
            "customer to be",
            "potencjalny klient",
            "czy lead",
            "interessent",
            "ist interessent",
            "cliente potencial",
            "prospecto",
            "es prospecto"),
    TAGS(
            "tag",
            "labels",
            "label",
            "groups",
            "etykiety",
            "etykieta",
            "tagi",
            "znaczniki",
            "grupy",
            "schlagworte",
            "schlagworter",
            "schlagwoerter",
            "stichworte",
            "gruppen",
            "etiquetas",
            "etiqueta",
            "grupos");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Map<String, Column> BY_NAME = Arrays.stream(values())
            .flatMap(column -> column.names().map(name -> Map.entry(name, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));

    private final String[] synonyms;

    Column(String... synonyms) {
        this.synonyms = synonyms;
    }

    static Optional<Column> called(String header) {
        return Optional.ofNullable(BY_NAME.get(plain(header)));
    }

    private Stream<String> names() {
        Function<String, String> ownName = text -> text.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(ownName.apply(name())), Arrays.stream(synonyms))
                .map(Column::plain)
                .distinct();
    }

    /** Letters and digits only, lower case, without accents; ß is ss, ł is l. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("æ", "ae");
        return NO_LETTER
                .matcher(ACCENT.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                        .replaceAll(""))
                .replaceAll("");
    }
}
