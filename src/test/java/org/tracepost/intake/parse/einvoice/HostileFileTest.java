package org.tracepost.intake.parse.einvoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tracepost.intake.parse.einvoice.Samples.bytes;
import static org.tracepost.intake.parse.einvoice.Samples.error;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tracepost.intake.parse.ReadingLimits;

class HostileFileTest {

    private static final String ORDER =
            "<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'><a/></Order>";

    @Test
    void readShouldSayWhatItIsWhenTheFileIsNoInvoice() {
        assertEquals("The file is empty.", error(""));
        assertEquals("The file is neither XML nor PDF nor zip, so it cannot be an e-invoice.", error("Dear customer"));
        assertEquals(
                "The XML is no invoice: its document element is \"Order\" (namespace "
                        + "\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\").",
                error(ORDER));
        assertEquals(
                "The XML is no invoice: its document element is \"html\" (namespace \"\").",
                error("<html><body/></html>"));
    }

    @Test
    void readShouldRefuseWhenTheFileIsLargerThanAllowed() {
        ReadingLimits small = ReadingLimits.DEFAULT.withFileSize(ReadingLimits.MEGABYTE);
        Reading reading =
                Samples.readings(new byte[ReadingLimits.MEGABYTE + 1], small).get(0);
        assertEquals(
                "The file is larger than 1 MB.",
                ((Reading.Unreadable) reading.result()).defect().sentence());
        assertEquals(0, reading.content().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"</ubl:Invoice>", "</cbc:DueDate>"})
    void readShouldNameTheLineWhenTheXmlIsBroken(String missing) {
        String sentence = error(Samples.UBL.replace(missing, ""));
        assertTrue(sentence.matches("The XML is broken at line \\d+: .+"), sentence);
    }

    @Test
    void readShouldNameTheLineWhenTheEncodingIsWrong() {
        byte[] latin = Samples.CII.getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("The XML is broken at line 34: a character is not UTF-8, the encoding of the file.", error(latin));
        byte[] declared = Samples.CII.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "Käufer AG",
                ((Reading.Read) Samples.single(declared).result())
                        .invoice()
                        .buyer()
                        .name());
    }

    @Test
    void readShouldUnderstandUtf16() {
        String utf16 = Samples.CII.replace("UTF-8", "UTF-16");
        assertTrue(Samples.single(utf16.getBytes(StandardCharsets.UTF_16)).result() instanceof Reading.Read);
    }

    @Test
    void readShouldRefuseAnyDoctype() {
        String expected = "The XML has a document type declaration (DOCTYPE); such files are refused for safety.";
        String bomb = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \""
                + "&b;".repeat(1000) + "\"><!ENTITY d \"" + "&c;".repeat(1000) + "\">]>";
        String file = "<!DOCTYPE i [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String remote = "<!DOCTYPE i SYSTEM \"http://127.0.0.1:9/x.dtd\">";
        for (String doctype : new String[] {bomb, file, remote, "<!DOCTYPE i>"}) {
            assertEquals(
                    expected, error(Samples.UBL.replace("?>", "?>" + doctype).replace("2026-0417", "&d;&x;")));
        }
    }

    @Test
    void readShouldRefuseUndeclaredEntities() {
        assertTrue(error(Samples.UBL.replace("PO-9", "&nbsp;")).startsWith("The XML "));
    }

    @Test
    void readShouldEndSoonWhenElementsAreTooManyOrTooDeep() {
        String many = Samples.UBL.replace("</ubl:Invoice>", "<cac:Delivery/>".repeat(400_000) + "</ubl:Invoice>");
        String deep = Samples.UBL.replace("</ubl:Invoice>", "<cac:InvoiceLine>".repeat(100_000));
        String lines = Samples.UBL.replace("</ubl:Invoice>", "<cac:InvoiceLine/>".repeat(100_000) + "</ubl:Invoice>");
        assertTimeout(Duration.ofMinutes(2), () -> {
            assertTrue(error(lines).startsWith("The XML has more than 20000 invoice lines at line "), error(lines));
            assertTrue(error(many).startsWith("The XML has more than 300000 elements at line "), error(many));
            assertTrue(error(deep).startsWith("The XML has elements nested more than 64 deep at line "), error(deep));
        });
    }

    @Test
    void readShouldRefuseNumbersThatTakeMinutesToParse() {
        String digits = Samples.UBL.replace(">239.85<", ">" + "9".repeat(5_000_000) + "<");
        assertTimeout(
                Duration.ofMinutes(2),
                () -> assertTrue(
                        error(digits).contains("a value of more than 64 characters in " + "\"TaxInclusiveAmount\""),
                        error(digits)));
        String exponent = Samples.UBL.replace(">239.85<", ">1E999999999<");
        assertEquals("The invoice's amount cannot be read: \"1E+999999999\".", error(exponent));
    }

    @Test
    void readShouldRefuseEndlessTextsButSkipAttachments() {
        String text = Samples.UBL.replace("30 dni", "x".repeat(100_000));
        assertTrue(error(text).contains("a value of more than 65536 characters in \"Note\""), error(text));
        String attachment = Samples.UBL.replace("QUJD", "QUJD".repeat(1_000_000));
        assertEquals("2026-0417", Samples.invoice(attachment).number());
    }

    @Test
    void readShouldNameElementAndLineWhenANumberIsNone() {
        assertEquals(
                "The value of \"PayableAmount\" at line 83 is not a number.",
                error(Samples.UBL.replace(">200.00<", ">200,00<")));
        assertEquals(
                "The value of \"DuePayableAmount\" at line 78 is not a number.",
                error(Samples.CII.replace(">149.90<", ">viel<")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<cbc:ID>\\s*2026-0417\\s*</cbc:ID>| number (BT-1)",
                "<cbc:IssueDate>.*</cbc:IssueDate>| date of issue (BT-2)",
                "<cbc:DocumentCurrencyCode>.*</cbc:DocumentCurrencyCode>| currency (BT-5)",
                "(?s)<cac:AccountingCustomerParty>.*</cac:AccountingCustomerParty>| buyer's name (BT-44)",
                "(?s)<cac:LegalMonetaryTotal>.*</cac:LegalMonetaryTotal>| total with tax (BT-112)"
            })
    void readShouldNameTheTermWhenAUblInvoiceLacksIt(String cut, String term) {
        assertEquals("The invoice does not tell its " + term + ".", error(Samples.UBL.replaceFirst(cut, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ram:ID>R-2026/12</ram:ID>| number (BT-1)",
                "<ram:IssueDateTime>.*</ram:IssueDateTime>| date of issue (BT-2)",
                "<ram:InvoiceCurrencyCode>.*</ram:InvoiceCurrencyCode>| currency (BT-5)",
                "(?s)<ram:BuyerTradeParty>.*</ram:BuyerTradeParty>| buyer's name (BT-44)",
                "(?s)<ram:SpecifiedTradeSettlementHeaderMonetarySummation>.*Summation>| total with tax (BT-112)"
            })
    void readShouldNameTheTermWhenACiiInvoiceLacksIt(String cut, String term) {
        assertEquals("The invoice does not tell its " + term + ".", error(Samples.CII.replaceFirst(cut, "")));
    }

    @Test
    void readShouldQuoteTheValueWhenItMakesNoSense() {
        assertEquals(
                "The invoice's currency (BT-5) cannot be read: \"EURO\".",
                error(Samples.CII.replace(">EUR<", ">Euro<")));
        assertEquals(
                "The invoice's date of issue (BT-2) cannot be read: \"20261399\".",
                error(Samples.CII.replace("20261105", "20261399")));
    }

    @Test
    void readShouldNeverThrowWhenTheFileIsCutOffAnywhere() {
        byte[] whole = bytes(Samples.CII);
        for (int length = 1; length < whole.length - 30; length += 97) {
            assertTrue(error(Arrays.copyOf(whole, length)).startsWith("The XML is broken at line "));
        }
    }
}
