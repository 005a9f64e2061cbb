package coop.grappe.member.packing;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.LargestRemainder;
import coop.grappe.platform.money.Text;
import jakarta.persistence.EnumeratedValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How too little, or a little too much, is shared. What everybody asked for comes before what anybody tolerates, in every rule. */
public enum PackRule {
    /** Foodsoft's rule: through the requests in order of time, to each what it asks while there is any. */
    FIRST_COME("first-come", "premier arrivé, premier servi", "first come, first served") {
        @Override
        long[] share(long units, long[] limits, int[] owners, int claims) {
            long[] shares = new long[claims];
            long left = units;
            for (int request = 0; request < limits.length && left > 0; request++) {
                long given = Math.min(limits[request], left);
                shares[owners[request]] += given;
                left -= given;
            }
            return shares;
        }
    },

    /** In proportion to what each asks, by the largest remainder. */
    PRO_RATA("pro-rata", "au prorata", "pro rata") {
        @Override
        long[] share(long units, long[] limits, int[] owners, int claims) {
            long[] wanted = perClaim(limits, owners, claims);
            if (units == 0) {
                return new long[claims];
            }
            List<BigDecimal> weights =
                    LongStream.of(wanted).mapToObj(BigDecimal::valueOf).toList();
            return LargestRemainder.divide(BigInteger.valueOf(units), weights).stream()
                    .mapToLong(BigInteger::longValueExact)
                    .toArray();
        }
    },

    /** Max-min fair: nobody could get more without somebody who has no more getting less (progressive filling). */
    MAX_MIN("max-min", "équitable max-min", "max-min fair") {
        @Override
        long[] share(long units, long[] limits, int[] owners, int claims) {
            long[] wanted = perClaim(limits, owners, claims);
            int[] smallestFirst = IntStream.range(0, claims)
                    .boxed()
                    .sorted(Comparator.comparingLong(claim -> wanted[claim]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            long left = units;
            for (int i = 0; i < claims; i++) {
                if (wanted[smallestFirst[i]] > left / (claims - i)) {
                    return upTo(left / (claims - i), wanted, units);
                }
                left -= wanted[smallestFirst[i]];
            }
            return wanted;
        }

        /** To each what it wants, at most the level; what does not divide goes one unit each, in order of time, to those who want more. */
        private long[] upTo(long level, long[] wanted, long units) {
            long[] shares =
                    LongStream.of(wanted).map(one -> Math.min(one, level)).toArray();
            long left = units - LongStream.of(shares).sum();
            for (int claim = 0; claim < shares.length && left > 0; claim++) {
                if (wanted[claim] > level) {
                    shares[claim]++;
                    left--;
                }
            }
            return shares;
        }
    };

    @EnumeratedValue
    private final String word;

    private final Text label;

    PackRule(String word, String french, String english) {
        this.word = word;
        this.label = new Text(french, english);
    }

    /**
     * Shares indivisible units.
     *
     * @param units at most the sum of the limits
     * @param limits the most that each request takes, in order of time
     * @param owners the claim of each request; claims are numbered in order of time
     * @return what each claim gets, whose sum is {@code units}
     */
    abstract long[] share(long units, long[] limits, int[] owners, int claims);

    static long[] perClaim(long[] limits, int[] owners, int claims) {
        long[] sums = new long[claims];
        for (int request = 0; request < limits.length; request++) {
            sums[owners[request]] += limits[request];
        }
        return sums;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public Text label() {
        return label;
    }
}
