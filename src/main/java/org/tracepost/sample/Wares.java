package org.tracepost.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tracepost.document.LineDraft;

/** What the company sells. */
final class Wares {

    private static final Map<String, BigDecimal> WORTH =
            Map.of("EUR", BigDecimal.ONE, "PLN", new BigDecimal("4.25"), "GBP", new BigDecimal("0.85"));
    private static final Map<String, String> TAX = Map.of("EUR", "19", "PLN", "23", "GBP", "20");

    private final List<String[]> goods = Words.table("wares.txt");

    /** One to four lines of an invoice. */
    List<LineDraft> lines(House house, Chance chance) {
        return IntStream.range(0, chance.between(1, 4))
                .mapToObj(n -> line(chance.of(goods), house, chance))
                .toList();
    }

    /** What is paid for each period. */
    LineDraft monthly(House house, Chance chance) {
        return line(goods.get(0), house, chance);
    }

    private LineDraft line(String[] good, House house, Chance chance) {
        BigDecimal price = new BigDecimal(good[1]);
        int quantity = price.intValue() > 150
                ? chance.between(1, 3)
                : price.intValue() > 20 ? chance.between(1, 12) : chance.between(20, 240);
        int column = 2 + Words.LANGUAGES.indexOf(house.language());
        return new LineDraft(
                good[column],
                BigDecimal.valueOf(quantity),
                good[0],
                price.multiply(WORTH.get(house.currency())).setScale(2, RoundingMode.HALF_UP),
                chance.in(8) ? BigDecimal.TEN : BigDecimal.ZERO,
                new BigDecimal(TAX.get(house.currency())),
                null);
    }
}
