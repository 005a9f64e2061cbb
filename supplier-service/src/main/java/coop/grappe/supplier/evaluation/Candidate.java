package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Money;
import coop.grappe.supplier.bid.Bid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bid that is ranked in a lot.
 *
 * @param adjusted where quality divides the price
 */
record Candidate(
        Bid bid, Money total, CriterionPoints price, List<CriterionPoints> quality, Optional<AdjustedPrice> adjusted) {

    /** The greater comes first. */
    BigDecimal merit() {
        if (adjusted.isPresent()) {
            return adjusted.get().amount().negate();
        }
        return quality.isEmpty() ? total.amount().negate() : sum();
    }

    /** As the report shows it: 0 to 100. */
    BigDecimal points(Candidate best) {
        return adjusted.map(
                        own -> PriceScoring.share(best.adjusted().orElseThrow().amount(), own.amount()))
                .orElseGet(this::sum);
    }

    /** The price first, unless it has no points of its own. */
    List<CriterionPoints> criteria() {
        List<CriterionPoints> all = new ArrayList<>();
        if (adjusted.isEmpty()) {
            all.add(price);
        }
        all.addAll(quality);
        return List.copyOf(all);
    }

    Ties.Equal forTies() {
        return new Ties.Equal(bid, CriterionPoints.sum(quality));
    }

    private BigDecimal sum() {
        return price.weighted().add(CriterionPoints.sum(quality));
    }
}
