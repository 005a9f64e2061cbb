package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Quantity;

/** How much of an item goes to one region. */
public record RegionalDemand(String region, Quantity quantity) {}
