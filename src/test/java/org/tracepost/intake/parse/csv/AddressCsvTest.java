package org.tracepost.intake.parse.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tracepost.intake.parse.ReadingLimits;

class AddressCsvTest {

    @Test
    void readShouldTakeAddressNameAndOtherColumns() {
        AddressList list = read(
                """
                Nr;Imię;Nazwisko;Adres e-mail;Kod rabatowy;Kwota (zł)
                1;Anna;Nowak;anna@ges.example;X-1;12,50
                2;;;Jan@ges.example;;
                """);
        assertEquals(List.of("nr", "imie", "nazwisko", "kod_rabatowy", "kwota_zl"), list.columns());
        AddressLine anna = list.lines().get(0);
        assertEquals("2 anna@ges.example Anna Nowak", anna.line() + " " + anna.address() + " " + anna.name());
        assertEquals(
                Map.of("nr", "1", "imie", "Anna", "nazwisko", "Nowak", "kod_rabatowy", "X-1", "kwota_zl", "12,50"),
                anna.own());
        assertEquals(Map.of("nr", "2"), list.lines().get(1).own());
        assertEquals("", list.lines().get(1).name());
        assertEquals(List.of(), list.problems());
    }

    @Test
    void readShouldTakeABareListInAnyOfTheUsualForms() {
        AddressList list = read("anna@a.example\n\nJan Kowalski <jan@b.example>\nOtto;otto@d.example\n");
        assertEquals(
                List.of("anna@a.example=", "jan@b.example=Jan Kowalski", "otto@d.example=Otto"),
                list.lines().stream().map(l -> l.address() + "=" + l.name()).toList());
        assertEquals(List.of(), list.columns());
    }

    @Test
    void readShouldNameEachBadLine() {
        AddressList list = read(
                "e-mail,name\nanna@a.example,Anna\nno address,Bob\n,Eve\nANNA@a.example,Anna again\n\nzoe@z.example,"
                        + "z".repeat(251) + "\n");
        assertEquals(
                List.of(
                        "Line 3, column \"e-mail\": \"no address\" is not an e-mail address.",
                        "Line 4, column \"e-mail\": The line has no e-mail address.",
                        "Line 5, column \"e-mail\": ANNA@a.example stands in line 2 already.",
                        "Line 7, column \"name\": The value is longer than 250 characters."),
                list.problems().stream().map(CustomerList.LineProblem::sentence).toList());
        assertEquals(1, list.lines().size());
    }

    @Test
    void readShouldSayWhyAFileIsOfNoUse() {
        assertEquals("The file is empty.", defect(""));
        assertEquals(
                "The file has no addresses: none of its columns is called e-mail, and its first line has none.",
                defect("name,town\nAnna,Leeds\n"));
        assertEquals("The file has a header but no lines below it.", defect("e-mail\n\n"));
        assertEquals("The file is not text, so it cannot be a CSV file; save it as CSV first.", defect("PK\0\0"));
    }

    @Test
    void readShouldTakeManyLinesQuickly() {
        String many = IntStream.range(0, 50_000)
                .mapToObj(i -> "p" + i + "@firma" + i + ".example;Nr " + i)
                .collect(Collectors.joining("\n", "e-mail;name\n", "\n"));
        assertEquals(
                50_000,
                assertTimeout(Duration.ofSeconds(20), () -> read(many)).lines().size());
        assertEquals("The file has more than 50000 lines.", defect(many + "one@more.example;One\n"));
    }

    private static String defect(String text) {
        return read(text).defect().orElseThrow().sentence();
    }

    private static AddressList read(String text) {
        return new AddressCsv(ReadingLimits.DEFAULT).read(text.getBytes(StandardCharsets.UTF_8));
    }
}
