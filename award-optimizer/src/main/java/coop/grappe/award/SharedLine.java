package coop.grappe.award;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bidder asks for so many steps of an item, in cents, rounded half up once: exact, because it is counted in as many decimals as prices and quantities have. */
final class SharedLine {

    private static final int CENTS = 2;

    /** What it asks. */
    final IntVar cents;

    /** No quantity costs more. */
    final long most;

    private final CpModel model;
    private final List<Market.Tier> tiers;
    private final IntVar steps;
    private final long all;
    private final int scale;
    private final int costScale;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private long highest;

    SharedLine(CpModel model, Market.Offer offer, IntVar steps, long all, int scale) {
        this.model = model;
        this.tiers = offer.tiers();
        this.steps = steps;
        this.all = all;
        this.scale = scale;
        int prices = tiers.stream()
                .mapToInt(tier -> tier.unitPrice().stripTrailingZeros().scale())
                .max()
                .orElse(0);
        int thresholds = tiers.stream()
                .mapToInt(tier -> tier.threshold().stripTrailingZeros().scale())
                .max()
                .orElse(0);
        this.costScale = Math.max(CENTS, Math.max(0, prices) + Math.max(scale, thresholds));
        if (tiers.size() == 1) {
            priceAt(steps, tiers.get(0), scale, all);
        } else if (offer.incremental()) {
            priceParts(Math.max(scale, thresholds));
        } else {
            priceWhole();
        }
        long whole = BigInteger.TEN.pow(costScale - CENTS).longValueExact();
        this.most = Math.addExact(highest, whole / 2) / whole;
        this.cents = model.newIntVar(0, most, "");
        LinearExprBuilder rest = LinearExpr.newBuilder().add(cost).addTerm(cents, -whole);
        model.addLinearConstraint(rest, -(whole / 2), whole - 1 - whole / 2);
    }

    private void priceAt(IntVar units, Market.Tier tier, int unitScale, long most) {
        long price = SharedModel.units(tier.unitPrice(), costScale - unitScale);
        cost.addTerm(units, price);
        highest = Math.max(highest, Math.multiplyExact(price, most));
    }

    /** Exactly one tier holds, and it prices all steps. */
    private void priceWhole() {
        List<BoolVar> holds = new ArrayList<>();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < tiers.size(); i++) {
            long from = up(tiers.get(i).threshold());
            long to = i + 1 < tiers.size() ? Math.min(all, up(tiers.get(i + 1).threshold()) - 1) : all;
            if (from <= to) {
                BoolVar tier = model.newBoolVar("");
                IntVar part = model.newIntVar(0, to, "");
                model.addGreaterOrEqual(part, LinearExpr.term(tier, from));
                model.addLessOrEqual(part, LinearExpr.term(tier, to));
                priceAt(part, tiers.get(i), scale, to);
                sum.add(part);
                holds.add(tier);
            }
        }
        model.addExactlyOne(holds.toArray(new BoolVar[0]));
        model.addEquality(sum, steps);
    }

    /** Parts as fine as thresholds, which may fall between two steps; a tier is begun once the one before it is full. */
    private void priceParts(int fine) {
        long toFine = BigInteger.TEN.pow(fine - scale).longValueExact();
        long end = Math.multiplyExact(all, toFine);
        long sumOfMost = 0;
        LinearExprBuilder sum = LinearExpr.newBuilder();
        IntVar before = null;
        long widthBefore = 0;
        for (int i = 0; i < tiers.size(); i++) {
            long from = clipped(tiers.get(i).threshold(), fine);
            if (from >= end) {
                break;
            }
            long to = i + 1 < tiers.size()
                    ? Math.min(end, clipped(tiers.get(i + 1).threshold(), fine))
                    : end;
            IntVar part = model.newIntVar(0, to - from, "");
            begin(before, widthBefore, part, to - from);
            highest = 0;
            priceAt(part, tiers.get(i), fine, to - from);
            sumOfMost = Math.addExact(sumOfMost, highest);
            sum.add(part);
            before = part;
            widthBefore = to - from;
        }
        highest = sumOfMost;
        model.addEquality(sum, LinearExpr.term(steps, toFine));
    }

    private void begin(@Nullable IntVar before, long widthBefore, IntVar part, long width) {
        if (before != null) {
            BoolVar begun = model.newBoolVar("");
            model.addGreaterOrEqual(before, LinearExpr.term(begun, widthBefore));
            model.addLessOrEqual(part, LinearExpr.term(begun, width));
        }
    }

    private static long clipped(BigDecimal threshold, int fine) {
        return threshold
                .setScale(fine, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    private long up(BigDecimal threshold) {
        return threshold
                .setScale(scale, RoundingMode.CEILING)
                .unscaledValue()
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }
}
