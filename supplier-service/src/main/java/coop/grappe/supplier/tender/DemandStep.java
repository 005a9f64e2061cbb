package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * How much is wanted in all when a unit costs at most that.
 *
 * @param atMost of one unit, before taxes; absent for what is wanted at every price
 */
public record DemandStep(@Nullable UnitPrice atMost, Quantity quantity) {

    boolean isWantedAt(UnitPrice price) {
        return atMost == null || price.compareTo(atMost) <= 0;
    }
}
