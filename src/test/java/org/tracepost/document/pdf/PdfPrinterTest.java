package org.tracepost.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tracepost.document.pdf.PrintedDocument.Kind;
import org.tracepost.document.pdf.PrintedDocument.Line;

class PdfPrinterTest {

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void printShouldKeepPolishLetters() throws IOException {
        String text = textOf(SampleDocuments.invoice(SampleDocuments.POLISH, "PLN", 5, Optional.empty()));
        assertTrue(text.contains("Żółw i Gęś Studio sp. z o.o."), text);
        assertTrue(text.contains("ul. Świętojańska 12/4"), text);
        assertTrue(text.contains("oprawa klejona"), text);
        assertTrue(text.contains("Termin płatności 5 gru 2026"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|GBP|Invoice FV/2026/11/0417|£150.00|Please pay £184.50 by 5 Dec 2026.|Page 1 of 1",
                "pl|PLN|Faktura FV/2026/11/0417|150,00 zł|Prosimy o zapłatę 184,50 zł do 5 gru 2026.|Strona 1 z 1",
                "de|EUR|Rechnung FV/2026/11/0417|150,00 €|Bitte zahlen Sie 184,50 € bis 05.12.2026.|Seite 1 von 1",
                "es|EUR|Factura FV/2026/11/0417|150,00 €|Le rogamos que pague 184,50 € a más tardar el 5 dic 2026.|Página 1 de 1",
                "fr|EUR|Invoice FV/2026/11/0417|150,00 €|Please pay 184,50 €|Page 1 of 1"
            })
    void printShouldSpeakTheCustomersLanguage(
            String language, String currency, String title, String net, String pay, String page) throws IOException {
        String text = textOf(SampleDocuments.invoice(Locale.forLanguageTag(language), currency, 1, Optional.empty()));
        for (String expected : List.of(title, net, pay, page)) {
            assertTrue(text.contains(expected), () -> expected + " is missing in\n" + text);
        }
    }

    @Test
    void printShouldBreakManyLinesAndRepeatTheHead() throws IOException {
        byte[] pdf =
                printer.print(SampleDocuments.invoice(Locale.GERMAN, "EUR", 60, Optional.of(SampleDocuments.logo())));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(4, document.getNumberOfPages());
            for (int page = 1; page <= 4; page++) {
                String text = textOf(document, page);
                assertTrue(text.contains("Bezeichnung"), text);
                assertTrue(text.contains("Seite " + page + " von 4"), text);
                assertTrue(text.contains("PL61 1090 1014 0000 0712 1981 2874"), text);
                assertEquals(page > 1, text.contains("Żółw i Gęś Studio sp. z o.o. · Rechnung FV/2026/11/0417"), text);
            }
        }
    }

    @Test
    void printShouldSetTitleAuthorAndLanguage() throws IOException {
        byte[] pdf = printer.print(SampleDocuments.invoice(SampleDocuments.POLISH, "PLN", 1, Optional.empty()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(
                    "Faktura FV/2026/11/0417 – Żółw i Gęś Studio sp. z o.o.",
                    document.getDocumentInformation().getTitle());
            assertEquals(
                    "Żółw i Gęś Studio sp. z o.o.",
                    document.getDocumentInformation().getAuthor());
            assertEquals("pl", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void printShouldEmbedEveryFont() throws IOException {
        byte[] pdf = printer.print(SampleDocuments.invoice(Locale.ENGLISH, "EUR", 2, Optional.empty()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().contains("OpenSans"), font.getName());
                }
            }
        }
    }

    @Test
    void printShouldShowTheLogo() throws IOException {
        assertEquals(0, pictures(SampleDocuments.invoice(Locale.ENGLISH, "EUR", 1, Optional.empty())));
        assertEquals(
                1, pictures(SampleDocuments.invoice(Locale.ENGLISH, "EUR", 1, Optional.of(SampleDocuments.logo()))));
    }

    @Test
    void printShouldShowMarkupAsTextAndFetchNothing() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.png";
            String evil = "</td><img src=\"" + url + "\"/>" + "<link rel=\"stylesheet\" href='" + url
                    + "'/>&nbsp;{{seller.name}}\u0000";
            String text = textOf(SampleDocuments.of(
                    Kind.INVOICE, Locale.ENGLISH, "EUR", List.of(described(evil)), Optional.empty()));
            assertTrue(text.replaceAll("\\s", "").contains("</td><imgsrc=\"" + url), text);
            assertTrue(text.replaceAll("\\s", "").contains("&nbsp;{{seller.name}}"), text);
            assertEquals(0, calls.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void printShouldWrapWordsWithoutEnd() throws IOException {
        byte[] pdf = printer.print(SampleDocuments.of(
                Kind.INVOICE,
                Locale.GERMAN,
                "EUR",
                List.of(described("Donaudampfschifffahrt".repeat(20))),
                Optional.empty()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(RightEdge.of(document) <= 595 - 50, "text runs out of the page's right margin");
            String inReadingOrder = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertTrue(inReadingOrder.contains("Donaudampfschifffahrt".repeat(20)), inReadingOrder);
        }
    }

    @Test
    void printShouldNotAskForMoneyOnACreditNote() throws IOException {
        String text = textOf(SampleDocuments.of(
                Kind.CREDIT_NOTE, Locale.ENGLISH, "EUR", List.of(SampleDocuments.line(1)), Optional.empty()));
        assertTrue(text.contains("Credit note FV/2026/11/0417"), text);
        assertTrue(text.contains("For invoice FV/2026/10/0391"), text);
        assertFalse(text.contains("Please pay"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ESTIMATE|en|Estimate FV/2026/11/0417|Valid until 5 Dec 2026|Acceptance",
                "ESTIMATE|pl|Wycena FV/2026/11/0417|Ważna do 5 gru 2026|Przyjęcie",
                "PROPOSAL|de|Angebot FV/2026/11/0417|Gültig bis 05.12.2026|Proofs are delivered",
                "PROPOSAL|es|Propuesta FV/2026/11/0417|Válido hasta 5 dic 2026|1. Subject",
                "CONTRACT|en|Contract FV/2026/11/0417|To be signed by 5 Dec 2026|Signatures",
                "CONTRACT|de|Vertrag FV/2026/11/0417|Zu unterschreiben bis 05.12.2026|Ort, Datum",
                "SUBSCRIPTION|pl|Abonament FV/2026/11/0417|Następny okres 5 gru 2026|Rozliczenie co miesiąc",
                "SUBSCRIPTION|es|Suscripción FV/2026/11/0417|Último día 20 nov 2027|Facturación cada mes"
            })
    void printShouldSayWhatItsKindAsksFor(Kind kind, String language, String title, String deadline, String more)
            throws IOException {
        String text = textOf(SampleDocuments.ofKind(kind, Locale.forLanguageTag(language), Optional.empty()));
        for (String expected : List.of(title, deadline, more, "Katalog jesienny 2026 & <druk>")) {
            assertTrue(text.contains(expected), () -> expected + " is missing in\n" + text);
        }
        assertEquals(kind != Kind.CONTRACT, text.matches("(?s).*23\\s?%.*"), "a document without lines has no totals");
    }

    @Test
    void printShouldShowWhoSignedInPlaceOfTheSignature() throws IOException {
        String text =
                textOf(SampleDocuments.ofKind(Kind.CONTRACT, Locale.GERMAN, Optional.of(SampleDocuments.agreement())));
        for (String expected : List.of(
                "Online unterschrieben",
                "Jan Kowalski-Brzęczyszczykiewicz",
                "Prokurent",
                "22.11.2026, 12:03:20 MEZ",
                "jan.kowalski@mueller.example",
                "2001:db8:85a3",
                "9f86d081884c7d65",
                "einfache elektronische Signatur")) {
            assertTrue(text.contains(expected), () -> expected + " is missing in\n" + text);
        }
    }

    @Test
    void printShouldShowDiscountsOnlyWhereThereAreAny() throws IOException {
        assertFalse(textOf(SampleDocuments.invoice(Locale.ENGLISH, "EUR", 1, Optional.empty()))
                .contains("Disc."));
        assertTrue(textOf(SampleDocuments.invoice(Locale.ENGLISH, "EUR", 5, Optional.empty()))
                .contains("Disc."));
    }

    private static Line described(String description) {
        return new Line(
                "1",
                description,
                BigDecimal.ONE,
                "C62",
                BigDecimal.TEN,
                BigDecimal.ZERO,
                new BigDecimal("23"),
                BigDecimal.TEN);
    }

    private long pictures(PrintedDocument printed) throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(printed))) {
            return StreamSupport.stream(
                            document.getPage(0).getResources().getXObjectNames().spliterator(), false)
                    .filter(document.getPage(0).getResources()::isImageXObject)
                    .count();
        }
    }

    private String textOf(PrintedDocument printed) throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(printed))) {
            return textOf(document, 1);
        }
    }

    private static String textOf(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replace('\u00a0', ' ');
    }
}
