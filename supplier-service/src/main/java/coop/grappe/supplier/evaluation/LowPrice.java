package coop.grappe.supplier.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Signs that a bid asks abnormally little for a lot: it is to be explained by its bidder before anything follows from that. */
public enum LowPrice {
    /** At least 40 % below the mean of the other bids. */
    BELOW_MEAN("below-mean"),
    /** At least 30 % below the next higher bid. */
    BELOW_NEXT("below-next");

    private static final BigDecimal OF_MEAN = new BigDecimal("0.6");
    private static final BigDecimal OF_NEXT = new BigDecimal("0.7");

    private final String word;

    LowPrice(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /**
     * @param asked what each bid asks for the lot; alternatives of the same supplier are not compared with one another
     */
    static Set<LowPrice> signsOf(Bid bid, Map<Bid, Money> asked) {
        List<Money> others = asked.entrySet().stream()
                .filter(other -> !other.getKey().supplierId().equals(bid.supplierId()))
                .map(Map.Entry::getValue)
                .toList();
        return signsOf(Objects.requireNonNull(asked.get(bid)), others);
    }

    /** @param others the totals of all other bids for the lot; without any there is nothing to compare with */
    static Set<LowPrice> signsOf(Money total, List<Money> others) {
        Set<LowPrice> signs = EnumSet.noneOf(LowPrice.class);
        BigDecimal sum = others.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal times = BigDecimal.valueOf(others.size());
        if (sum.signum() > 0 && total.amount().multiply(times).compareTo(sum.multiply(OF_MEAN)) <= 0) {
            signs.add(BELOW_MEAN);
        }
        Optional<Money> next =
                others.stream().filter(other -> other.compareTo(total) >= 0).min(Money::compareTo);
        if (next.isPresent()
                && next.get().isPositive()
                && total.amount().compareTo(next.get().amount().multiply(OF_NEXT)) <= 0) {
            signs.add(BELOW_NEXT);
        }
        return signs;
    }
}
