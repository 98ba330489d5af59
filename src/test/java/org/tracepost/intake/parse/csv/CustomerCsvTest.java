package org.tracepost.intake.parse.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.intake.parse.Defect;
import org.tracepost.intake.parse.ReadingLimits;
import org.tracepost.intake.parse.csv.CustomerList.LineProblem;
import org.tracepost.mail.EmailAddress;

class CustomerCsvTest {

    private static final String POLISH =
            """
            Nr klienta;Nazwa;Osoba kontaktowa;E-mail;Telefon;Język;Ulica;Kod pocztowy;Miasto;Kraj;NIP;Uwagi
            K-1;Żółta Gęś Sp. z o.o.;Łucja Źdźbło;lucja@ges.example;+48 1;pl;ul. Świętej Ćmy 3;00-001;Toruń;Polska;PL123;stały
            """;
    private static final String GERMAN =
            """
            Kundennummer,Firma,Ansprechpartner,E-Mail-Adresse,Sprache,Straße,PLZ,Ort,Land,USt-IdNr.
            007,Bäckerei Groß & Söhne,Jürgen Müßig,juergen@baeckerei.example,Deutsch,Königstraße 1,01067,Dresden,Deutschland,DE1
            """;
    private static final String SPANISH =
            """
            Código de cliente;Razón social;Persona de contacto;Correo electrónico;Idioma;Dirección;C.P.;Población;País;NIF/CIF
            9;Compañía Muñoz S.L.;Íñigo Núñez;inigo@munoz.example;español;Calle Mayor nº 3;28001;Cáceres;España;ESB1
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "UTF-16"})
    void readShouldUnderstandPolishInAnyEncoding(Charset charset) {
        CustomerList list = read(POLISH.getBytes(charset));
        assertEquals(
                List.of(new CustomerRow(
                        2,
                        "K-1",
                        "Żółta Gęś Sp. z o.o.",
                        "Łucja Źdźbło",
                        EmailAddress.parse("lucja@ges.example"),
                        "+48 1",
                        Optional.of(Locale.forLanguageTag("pl")),
                        "ul. Świętej Ćmy 3",
                        "00-001",
                        "Toruń",
                        "PL",
                        "PL123",
                        false,
                        List.of())),
                list.rows());
        assertEquals(List.of("Uwagi"), list.ignored());
        assertEquals(';', list.separator());
        assertEquals(List.of(), list.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readShouldUnderstandGermanInAnyEncoding(Charset charset) {
        CustomerList list = read(GERMAN.getBytes(charset));
        assertEquals(charset, list.charset());
        assertEquals(',', list.separator());
        assertEquals(
                List.of(new CustomerRow(
                        2,
                        "007",
                        "Bäckerei Groß & Söhne",
                        "Jürgen Müßig",
                        EmailAddress.parse("juergen@baeckerei.example"),
                        "",
                        Optional.of(Locale.GERMAN),
                        "Königstraße 1",
                        "01067",
                        "Dresden",
                        "DE",
                        "DE1",
                        false,
                        List.of())),
                list.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readShouldUnderstandSpanishInAnyEncoding(Charset charset) {
        CustomerList list = read(SPANISH.getBytes(charset));
        assertEquals(charset, list.charset());
        CustomerRow row = list.rows().get(0);
        assertEquals(
                "Compañía Muñoz S.L. / Íñigo Núñez / Calle Mayor nº 3 / ES / es",
                String.join(
                        " / ",
                        row.name(),
                        row.contactName(),
                        row.street(),
                        row.country(),
                        row.language().get().toLanguageTag()));
    }

    @Test
    void readShouldDropTheByteOrderMark() {
        CustomerList list = read(("\ufeff" + POLISH).getBytes(StandardCharsets.UTF_8));
        assertEquals("K-1", list.rows().get(0).customerNumber());
        assertEquals(Column.CUSTOMER_NUMBER, list.columns().get(0));
    }

    @Test
    void readShouldObeyTheClerkWhenTheEncodingIsForced() {
        byte[] polish = "Name\nTorunia ñañ\n".getBytes(Charset.forName("windows-1252"));
        assertEquals(
                "Torunia ńań",
                new CustomerCsv(ReadingLimits.DEFAULT)
                        .read(polish, Optional.of(Charset.forName("windows-1250")))
                        .rows()
                        .get(0)
                        .name());
        assertEquals("Torunia ñañ", read(polish).rows().get(0).name());
    }

    @Test
    void readShouldMarkTheCellWhenTheForcedEncodingDoesNotFit() {
        CustomerList list = new CustomerCsv(ReadingLimits.DEFAULT)
                .read("Name,City\nA,Köln\n".getBytes(StandardCharsets.ISO_8859_1), Optional.of(StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "Line 2, column \"City\": The value holds characters that cannot be read; the file may be in another encoding."),
                sentences(list));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {";!;", ",!,", "\\t!\\t", "|!|"})
    void readShouldFindTheSeparator(String separator) {
        char c = separator.equals("\\t") ? '\t' : separator.charAt(0);
        CustomerList list = read("Name;E-mail;City\n\"A;B,C\tD|E\";a@b.example;X\n"
                .replace(';', c)
                .replace("A" + c + "B", "A;B"));
        assertEquals(c, list.separator());
        assertEquals("a@b.example", list.rows().get(0).email().get().toString());
    }

    @Test
    void readShouldObeyExcelsSeparatorLineAndTextFormula() {
        CustomerList list = read("sep=,\r\nCustomer number,Name\r\n=\"0042\",A\r\n");
        assertEquals("0042", list.rows().get(0).customerNumber());
        assertEquals(3, list.rows().get(0).line());
    }

    @Test
    void readShouldJoinFirstAndLastNameAndTakeThePersonAsCustomer() {
        CustomerRow row = read("Imię;Nazwisko;e-mail\nJan;Kowalski;jan@k.example\n")
                .rows()
                .get(0);
        assertEquals("Jan Kowalski", row.contactName());
        assertEquals("Jan Kowalski", row.name());
    }

    @Test
    void readShouldNameLineAndColumnWhenValuesAreWrong() {
        CustomerList list = read(
                """

                Name,E-mail,Language,Country
                "Two
                lines",ok@a.example,en,GB

                B,not an address,xx-YY,Atlantis
                ,,en,
                C,c@a.example,pl,PL,surplus
                """);
        assertEquals(
                List.of(
                        "Line 6, column \"E-mail\": \"not an address\" is not an e-mail address.",
                        "Line 6, column \"Language\": \"xx-YY\" is not a language we know.",
                        "Line 6, column \"Country\": \"Atlantis\" is not a country we know.",
                        "Line 7, column \"Name\": The customer has neither a name nor a number nor a contact.",
                        "Line 8: The line has 5 fields, the header only 4."),
                sentences(list));
        assertEquals(
                List.of("Two lines"),
                list.rows().stream().map(CustomerRow::name).toList());
        assertEquals(3, list.rows().get(0).line());
    }

    @Test
    void readShouldNoticeWhatContradictsAnEarlierLine() {
        CustomerList list = read(
                """
                Customer no;Name;E-mail
                1;A;a@x.example
                1;A;b@x.example
                1;a;A@X.example
                1;Another;c@x.example
                ;B;b@y.example
                ;b;b@y.example
                """);
        assertEquals(
                List.of(
                        "Line 4: The same customer and contact stand in line 2 already.",
                        "Line 5: Customer number 1 has another name in line 2.",
                        "Line 7: The same customer and contact stand in line 6 already."),
                sentences(list));
        assertEquals(3, list.rows().size());
    }

    @Test
    void readShouldKnowLeadsByYesAndNoInFourLanguages() {
        CustomerList list = read("Name,Lead\nA,x\nB,no\nC,\nD,Sí\nE,nein\nF,TAK\nG,perhaps\n");
        assertEquals(
                List.of("A", "D", "F"),
                list.rows().stream()
                        .filter(CustomerRow::lead)
                        .map(CustomerRow::name)
                        .toList());
        assertEquals(List.of("Line 8, column \"Lead\": \"perhaps\" is neither yes nor no."), sentences(list));
    }

    @Test
    void readShouldTakeTheFirstOfTwoColumnsOfOneMeaning() {
        CustomerList list = read("Name,Phone,Mobile,Colour\nA,1,2,red\n");
        assertEquals("1", list.rows().get(0).phone());
        assertEquals(List.of("Mobile", "Colour"), list.ignored());
    }

    @Test
    void readShouldSayWhyWhenTheFileIsOfNoUse() {
        assertEquals("The file is empty.", defect(""));
        assertEquals(
                "The first line is no header: none of its columns is called name, customer number or e-mail.",
                defect("A;B\n1;2\n"));
        assertEquals("The file has a header but no lines below it.", defect("Name;E-mail\n\n"));
        assertEquals(
                "The file is not text, so it cannot be a CSV file; save it as CSV first.", defect("PK\3\4\0\0Name\n"));
        assertEquals(
                "The file cannot be read as CSV from line 3 on: a quotation mark is missing or misplaced.",
                defect("Name;E-mail\nA;a@x.example\n\"B;b@x.example\nC;c@x.example\n"));
    }

    @Test
    void readShouldEndSoonWhenTheFileIsHuge() {
        assertTimeout(Duration.ofMinutes(2), () -> {
            assertEquals(
                    "The file has more than 50000 lines.", defect("Name;E-mail\n" + "A;a@x.example\n".repeat(60_000)));
            assertEquals("The file is larger than 10 MB.", defect("x".repeat(10 * ReadingLimits.MEGABYTE + 1)));
            assertEquals(
                    List.of("Line 2, column \"Name\": The value is longer than 250 characters."),
                    sentences(read("Name\n" + "x".repeat(9_000_000))));
            CustomerList wrong = read("Name;E-mail\n" + "A;wrong\n".repeat(49_000));
            assertEquals(CustomerList.MOST_PROBLEMS, wrong.problems().size());
            assertTrue(defect("\"".repeat(9_000_000)).startsWith("The "));
        });
    }

    private static CustomerList read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CustomerList read(byte[] content) {
        return new CustomerCsv(ReadingLimits.DEFAULT).read(content, Optional.empty());
    }

    private static String defect(String text) {
        return read(text).defect().map(Defect::sentence).orElse("none");
    }

    private static List<String> sentences(CustomerList list) {
        return list.problems().stream().map(LineProblem::sentence).toList();
    }
}
