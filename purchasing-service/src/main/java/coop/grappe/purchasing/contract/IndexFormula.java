package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.UnitPrice;
import coop.grappe.purchasing.contract.ContractTerms.RevisionClause;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a price follows an index. The change in percent is {@code sharePercent × (value ÷ base − 1)}, rounded half up to four decimals and
 * then held between {@code −floorPercent} and {@code +capPercent}; the new price is {@code old × (100 + change) ÷ 100}, rounded half up
 * to four decimals.
 *
 * @param clause what the contract says
 * @param base the value that the last revision used, or the clause's own
 * @param value the new value
 */
record IndexFormula(RevisionClause clause, BigDecimal base, BigDecimal value) {

    private static final int DECIMALS = 4;
    private static final int ROUGH = 20;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What the index alone asks for. */
    BigDecimal unbounded() {
        return clause.sharePercent()
                .multiply(value.subtract(base))
                .divide(base, ROUGH, RoundingMode.HALF_UP)
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** By how many percent prices change; negative if they fall. */
    BigDecimal percent() {
        return unbounded()
                .min(clause.capPercent())
                .max(clause.floorPercent().negate())
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    PriceSchedule revised(PriceSchedule old) {
        return new PriceSchedule(
                old.kind(),
                old.tiers().stream()
                        .map(tier -> new PriceSchedule.Tier(tier.threshold(), revised(tier.unitPrice())))
                        .toList());
    }

    private UnitPrice revised(UnitPrice old) {
        BigDecimal amount =
                old.amount().multiply(HUNDRED.add(percent())).divide(HUNDRED, UnitPrice.SCALE, RoundingMode.HALF_UP);
        return new UnitPrice(amount, old.currency());
    }
}
