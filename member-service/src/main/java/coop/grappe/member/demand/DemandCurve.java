package coop.grappe.member.demand;

import coop.grappe.member.need.PriceLadder;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
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
        List<Point> points = takers.stream()
                .flatMap(taker -> taker.ladder().steps().stream())
                .map(PriceLadder.Step::atMost)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(price -> new Point(price, new Quantity(wantedAt(price, firm, takers), unit)))
                .toList();
        return new DemandCurve(new Quantity(firm, unit), points);
    }

    private static BigDecimal wantedAt(UnitPrice price, BigDecimal firm, List<PriceTaker> takers) {
        return takers.stream().map(taker -> taker.ladder().at(price).value()).reduce(firm, BigDecimal::add);
    }
}
