package coop.grappe.member.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much a member takes at which price: none above 500.00, 10 at 500.00 or less, 25 at 420.00 or less.
 *
 * @param steps prices falling, quantities rising, both strictly; at least one step, none above the first price
 */
public record PriceLadder(@JsonValue List<Step> steps) {

    /**
     * One step.
     *
     * @param atMost the price of one base unit, before taxes, up to which it holds
     * @param quantity what is taken in all, in base units
     */
    @Schema(
            name = "LadderStep",
            examples =
                    "{\"atMost\":{\"amount\":\"420.00\",\"currency\":\"CAD\"},\"quantity\":{\"value\":\"25\",\"unit\":\"EA\"}}")
    public record Step(UnitPrice atMost, Quantity quantity) {}

    @JsonCreator
    public PriceLadder(List<Step> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).atMost().compareTo(steps.get(i - 1).atMost()) >= 0
                    || steps.get(i).quantity().compareTo(steps.get(i - 1).quantity()) <= 0) {
                throw new IllegalArgumentException("A lower price asks for more: " + steps);
            }
        }
        if (steps.isEmpty() || !steps.get(0).quantity().isPositive()) {
            throw new IllegalArgumentException("A ladder has at least one step, of more than nothing: " + steps);
        }
    }

    /** The highest price at which anything is taken. */
    public UnitPrice dearest() {
        return steps.get(0).atMost();
    }

    /** What is taken at the lowest price. */
    public Quantity most() {
        return steps.get(steps.size() - 1).quantity();
    }

    /** What is taken when one base unit costs that much. */
    public Quantity at(UnitPrice price) {
        Quantity taken = Quantity.zero(most().unit());
        for (Step step : steps) {
            if (price.compareTo(step.atMost()) <= 0) {
                taken = step.quantity();
            }
        }
        return taken;
    }
}
