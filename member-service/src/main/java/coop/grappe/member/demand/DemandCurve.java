package coop.grappe.member.demand;

import coop.grappe.member.campaign.CampaignEvent;
import coop.grappe.member.need.PriceLadder;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much is wanted at which price: above the first price only what is firm, then at each price at which somebody changes his mind, falling.
 *
 * @param firm what is wanted at every price
 */
@Schema(examples = """
                {"firm":{"value":"60","unit":"EA"},"points":[{"atMost":{"amount":"9.00","currency":"CAD"},
                "quantity":{"value":"110","unit":"EA"}}]}""")
public record DemandCurve(Quantity firm, List<Point> points) {

    /** What is wanted when a unit costs at most that. */
    @Schema(name = "DemandPoint")
    public record Point(UnitPrice atMost, Quantity quantity) {}

    static DemandCurve of(BigDecimal firm, List<PriceTaker> takers, String unit) {
        List<Point> points = wanted(firm, takers).entrySet().stream()
                .map(wanted -> new Point(wanted.getKey(), new Quantity(wanted.getValue(), unit)))
                .toList();
        return new DemandCurve(new Quantity(firm, unit), points);
    }

    /**
     * The curve in steps, the first of them what is firm; none if nothing depends on the price.
     *
     * <p>Of a curve with more steps those are left out that matter least: again and again the one whose leaving hides the smallest quantity
     * over the smallest range of prices. Between the price of a step that was left out and the next lower one the curve then says what is
     * wanted above it, so it never says more than is wanted; the first step and the last, which is the whole demand, always stay.
     */
    List<CampaignEvent.DemandStep> steps(int most) {
        if (points.isEmpty()) {
            return List.of();
        }
        List<CampaignEvent.DemandStep> steps = new ArrayList<>();
        steps.add(new CampaignEvent.DemandStep(null, firm));
        new CurveThinning(firm, points)
                .to(most - 1)
                .forEach(point -> steps.add(new CampaignEvent.DemandStep(point.atMost(), point.quantity())));
        return List.copyOf(steps);
    }

    /** What all want at each price at which somebody changes his mind, the dearest first; in one pass, for there may be thousands. */
    static SortedMap<UnitPrice, BigDecimal> wanted(BigDecimal firm, List<PriceTaker> takers) {
        SortedMap<UnitPrice, BigDecimal> wanted = new TreeMap<>(Comparator.reverseOrder());
        for (PriceTaker taker : takers) {
            BigDecimal before = BigDecimal.ZERO;
            for (PriceLadder.Step step : taker.ladder().steps()) {
                BigDecimal taken = step.quantity().value();
                wanted.merge(step.atMost(), taken.subtract(before), BigDecimal::add);
                before = taken;
            }
        }
        BigDecimal sum = firm;
        for (Map.Entry<UnitPrice, BigDecimal> more : wanted.entrySet()) {
            sum = sum.add(more.getValue());
            more.setValue(sum);
        }
        return wanted;
    }
}
