package coop.grappe.platform.money;

import java.math.BigDecimal;

/** Refuses numbers that nobody means, before anything computes with them: writing out {@code 1E+100000000} takes minutes. */
final class Digits {

    private static final int MOST = 40;

    private Digits() {}

    /** @throws ArithmeticException above 40 digits before or after the point */
    static BigDecimal bounded(BigDecimal number) {
        BigDecimal exact = number.stripTrailingZeros();
        long before = (long) exact.precision() - exact.scale();
        if (before > MOST || exact.scale() > MOST) {
            throw new ArithmeticException("A number has at most %d digits on each side of its point".formatted(MOST));
        }
        return number;
    }
}
