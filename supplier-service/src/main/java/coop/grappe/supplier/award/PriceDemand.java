package coop.grappe.supplier.award;

import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;

/** How much of an item is wanted at a price: never more at a higher one. */
@FunctionalInterface
interface PriceDemand {

    /** @param price of one unit after all discounts, before taxes */
    Quantity at(UnitPrice price);
}
