package org.tracepost.document.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.tracepost.document.pdf.PrintedDocument.Agreement;
import org.tracepost.document.pdf.PrintedDocument.Bank;
import org.tracepost.document.pdf.PrintedDocument.Buyer;
import org.tracepost.document.pdf.PrintedDocument.Kind;
import org.tracepost.document.pdf.PrintedDocument.Line;
import org.tracepost.document.pdf.PrintedDocument.Seller;
import org.tracepost.document.pdf.PrintedDocument.TaxRow;
import org.tracepost.document.pdf.PrintedDocument.Terms;
import org.tracepost.document.pdf.PrintedDocument.Totals;

/** Documents as a small company would print them. */
final class SampleDocuments {

    static final Locale POLISH = Locale.forLanguageTag("pl");
    static final Locale SPANISH = Locale.forLanguageTag("es");

    private static final String CONTENT =
            """
            1. Subject

            The studio designs and prints the catalogue as described in the brief of 3 November 2026.
            Proofs are delivered within ten working days.

            2. Duration

            """
                    + "This agreement begins when both have signed and ends with the last delivery. ".repeat(4);

    private SampleDocuments() {}

    static Seller seller(Optional<Logo> logo) {
        return new Seller(
                "Żółw i Gęś Studio sp. z o.o.",
                List.of("ul. Świętojańska 12/4", "81-368 Gdynia", "Polska"),
                "PL5861234567",
                "faktury@zolw.example",
                "+48 58 555 01 02",
                new Bank("Bank Spółdzielczy w Gdyni", "PL61109010140000071219812874", "WBKPPLPP"),
                logo);
    }

    static Buyer buyer() {
        return new Buyer(
                "Müller & Söhne Maschinenbau GmbH",
                List.of("Einkauf, Frau Weiß", "Königstraße 27", "70173 Stuttgart"),
                "DE123456789",
                "K-10442");
    }

    static PrintedDocument invoice(Locale language, String currency, int lines, Optional<Logo> logo) {
        List<Line> all =
                IntStream.rangeClosed(1, lines).mapToObj(SampleDocuments::line).toList();
        return of(Kind.INVOICE, language, currency, all, logo);
    }

    static PrintedDocument of(Kind kind, Locale language, String currency, List<Line> lines, Optional<Logo> logo) {
        BigDecimal net = lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = net.multiply(new BigDecimal("0.23")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal gross = net.add(tax);
        BigDecimal paid = lines.size() > 1 ? new BigDecimal("100.00") : BigDecimal.ZERO;
        return new PrintedDocument(
                kind,
                "FV/2026/11/0417",
                LocalDate.of(2026, 11, 21),
                Optional.of(LocalDate.of(2026, 11, 18)),
                Optional.of(LocalDate.of(2026, 12, 5)),
                kind == Kind.CREDIT_NOTE ? "FV/2026/10/0391" : "",
                Terms.NONE,
                Optional.empty(),
                Currency.getInstance(currency),
                language,
                seller(logo),
                buyer(),
                lines,
                List.of(new TaxRow(new BigDecimal("23"), net, tax)),
                new Totals(net, tax, gross, paid, gross.subtract(paid)),
                "Dziękujemy za współpracę. Thank you for your business.",
                "");
    }

    /** A document of any kind as it is first sent: words for those that have words, no lines on the contract. */
    static PrintedDocument ofKind(Kind kind, Locale language, Optional<Agreement> agreement) {
        boolean words = kind == Kind.PROPOSAL || kind == Kind.CONTRACT;
        List<Line> lines = kind == Kind.CONTRACT ? List.of() : List.of(line(1), line(3));
        PrintedDocument d = of(kind, language, "EUR", lines, Optional.empty());
        Terms terms = new Terms(
                kind == Kind.INVOICE ? "" : "Katalog jesienny 2026 & <druk>",
                words ? CONTENT : "",
                kind == Kind.SUBSCRIPTION ? "MONTHLY" : "",
                kind == Kind.SUBSCRIPTION ? Optional.of(LocalDate.of(2027, 11, 20)) : Optional.empty());
        return new PrintedDocument(
                kind,
                d.number(),
                d.issued(),
                Optional.empty(),
                d.deadline(),
                d.corrects(),
                terms,
                agreement,
                d.currency(),
                language,
                d.seller(),
                d.buyer(),
                lines,
                lines.isEmpty() ? List.of() : d.taxes(),
                d.totals(),
                "",
                "");
    }

    static Agreement agreement() {
        return new Agreement(
                "Jan Kowalski-Brzęczyszczykiewicz",
                "Prokurent",
                ZonedDateTime.of(2026, 11, 22, 12, 3, 20, 0, ZoneId.of("Europe/Warsaw")),
                "jan.kowalski@mueller.example",
                "2001:db8:85a3:8d3:1319:8a2e:370:7348",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    static Line line(int n) {
        String[] texts = {
            "Projekt graficzny katalogu jesiennego",
            "Korekta językowa i skład, 48 stron\nTermin: do końca listopada",
            "Druk offsetowy 4+4, papier kredowany 150 g",
            "Dostawa kurierem",
            "Zwiększona objętość: dodatkowe arkusze, oprawa klejona, "
                    + "uszlachetnienie okładki folią matową i lakierem wybiórczym"
        };
        BigDecimal quantity = BigDecimal.valueOf(n % 7 + 1);
        BigDecimal price =
                new BigDecimal("37.50").multiply(BigDecimal.valueOf(n % 11 + 1)).setScale(2, RoundingMode.HALF_UP);
        BigDecimal discount = n % 5 == 3 ? BigDecimal.TEN : BigDecimal.ZERO;
        BigDecimal net = quantity.multiply(price)
                .multiply(BigDecimal.valueOf(100).subtract(discount))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        return new Line(
                String.valueOf(n),
                texts[n % texts.length],
                quantity,
                n % 3 == 0 ? "HUR" : "C62",
                price,
                discount,
                new BigDecimal("23"),
                net);
    }

    static Logo logo() {
        BufferedImage image = new BufferedImage(640, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xd9822b));
        g.fillOval(10, 20, 160, 160);
        g.setColor(new Color(0x1f5a6b));
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 84));
        g.drawString("Studio", 200, 130);
        g.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Logo.parse(png.toByteArray()).orElseThrow();
    }
}
