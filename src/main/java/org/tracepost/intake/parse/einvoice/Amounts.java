package org.tracepost.intake.parse.einvoice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.tracepost.intake.parse.DefectException;
import org.tracepost.intake.parse.Problem;

/** Decimals from a stranger: never null, never of a size that makes arithmetic expensive ({@code 1E999999999}). */
final class Amounts {

    private static final int MOST_DIGITS = 30;
    private static final int PRICE_SCALE = 8;

    private Amounts() {}

    static Optional<BigDecimal> told(BigDecimal value) {
        if (value != null && (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS)) {
            throw new DefectException(Problem.BAD_VALUE, "amount", value.round(new MathContext(3)));
        }
        return Optional.ofNullable(value).map(v -> v.scale() < 0 ? v.setScale(0) : v);
    }

    static BigDecimal orZero(BigDecimal value) {
        return told(value).orElse(BigDecimal.ZERO);
    }

    /**
     * The price of one unit: from the price of {@code base} units (BT-146, BT-149), or from the line's net amount where
     * none is told.
     */
    static BigDecimal unitPrice(BigDecimal price, BigDecimal base, BigDecimal net, BigDecimal quantity) {
        return price == null ? perUnit(net, quantity) : perUnit(price, base);
    }

    private static BigDecimal perUnit(BigDecimal price, BigDecimal base) {
        BigDecimal divisor = told(base).filter(b -> b.signum() != 0).orElse(BigDecimal.ONE);
        if (divisor.compareTo(BigDecimal.ONE) == 0) {
            return orZero(price);
        }
        BigDecimal exact =
                orZero(price).divide(divisor, PRICE_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.scale() < 2 ? exact.setScale(2) : exact;
    }
}
