package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.util.UUID;

/**
 * How much of an item a supplier delivers.
 *
 * @param cost rounded to the cent once, here
 */
public record Allocation(String supplierId, UUID itemId, Quantity quantity, Money cost) {}
