package coop.grappe.purchasing.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds shares to cents so that they add up: each down, then the cents that are left to the largest fractions, equal ones from the first on. */
final class Cents {

    private Cents() {}

    /**
     * @param shares in cents, of any sign; they add up to the total but for less than half a cent
     * @throws IllegalArgumentException if they do not
     */
    static long[] round(List<BigDecimal> shares, long total) {
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(BigDecimal.valueOf(total)).abs().compareTo(new BigDecimal("0.5")) >= 0) {
            throw new IllegalArgumentException("Shares of %d cents add up to %s".formatted(total, sum));
        }
        BigDecimal[] fractions = new BigDecimal[shares.size()];
        long[] cents = new long[shares.size()];
        long left = total;
        for (int i = 0; i < cents.length; i++) {
            BigDecimal down = shares.get(i).setScale(0, RoundingMode.FLOOR);
            cents[i] = down.longValueExact();
            fractions[i] = shares.get(i).subtract(down);
            left -= cents[i];
        }
        IntStream.range(0, cents.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
                .limit(left)
                .forEach(i -> cents[i]++);
        return cents;
    }
}
