package coop.grappe.platform.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The method of the largest remainder (Hamilton): every share gets the whole units of its quota, and the units left over go
 * one by one to the largest fractions.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Divides indivisible units in proportion to weights. Equal remainders go to the earlier weight.
     *
     * @param units how many to divide; negative units are divided like positive ones, with the sign put back
     * @param weights none negative, not all zero
     * @return whole shares in the order of the weights, whose sum is {@code units}
     * @throws IllegalArgumentException if a weight is negative or all are zero
     */
    public static List<BigInteger> divide(BigInteger units, List<BigDecimal> weights) {
        BigInteger[] whole = commonScale(weights);
        BigInteger sum = Arrays.stream(whole).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("Nothing can be divided by weights that are all zero");
        }
        BigInteger[] shares = new BigInteger[whole.length];
        BigInteger[] remainders = new BigInteger[whole.length];
        BigInteger left = units.abs();
        for (int i = 0; i < whole.length; i++) {
            BigInteger[] quota = units.abs().multiply(whole[i]).divideAndRemainder(sum);
            shares[i] = quota[0];
            remainders[i] = quota[1];
            left = left.subtract(quota[0]);
        }
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> shares[i] = shares[i].add(BigInteger.ONE));
        return withSign(shares, units.signum());
    }

    private static BigInteger[] commonScale(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .peek(weight -> {
                    if (weight.signum() < 0) {
                        throw new IllegalArgumentException("A weight is never negative: " + weight);
                    }
                })
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toArray(BigInteger[]::new);
    }

    private static List<BigInteger> withSign(BigInteger[] shares, int sign) {
        List<BigInteger> signed = new ArrayList<>(shares.length);
        for (BigInteger share : shares) {
            signed.add(sign < 0 ? share.negate() : share);
        }
        return List.copyOf(signed);
    }
}
