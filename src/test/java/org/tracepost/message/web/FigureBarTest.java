package org.tracepost.message.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tracepost.message.web.FigureTile.Trend;
import org.tracepost.message.web.FigureTile.Trend.Wish;

class FigureBarTest {

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "2, 2", "3, 5", "9, 10", "77, 100", "101, 200", "4000, 5000"})
    void scaleShouldBeTheNextRoundNumber(long highest, long scale) {
        assertEquals(scale, FigureBar.scale(highest));
    }

    @ParameterizedTest
    @MethodSource("trends")
    void toneShouldSayWhetherTheChangeIsGoodNews(double difference, Wish wish, String tone) {
        assertEquals(tone, Trend.of(difference, wish, "", "").tone());
    }

    static Stream<Arguments> trends() {
        return Stream.of(
                arguments(1, Wish.MORE, "good"),
                arguments(-1, Wish.MORE, "bad"),
                arguments(1, Wish.LESS, "bad"),
                arguments(-1, Wish.LESS, "good"),
                arguments(5, Wish.NEITHER, "level"),
                arguments(0, Wish.LESS, "level"));
    }

    @Test
    void arrowShouldPointWhereTheFigureWent() {
        assertEquals("pi-arrow-down-right", Trend.of(-3, Wish.LESS, "", "").icon());
    }
}
