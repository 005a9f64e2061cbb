package coop.grappe.member.demand;

import coop.grappe.member.need.PriceLadder;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
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
