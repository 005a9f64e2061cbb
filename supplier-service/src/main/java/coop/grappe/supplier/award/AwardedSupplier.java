package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import java.util.List;

/** What an award gives to one supplier. */
public record AwardedSupplier(String supplierId, String name, Money total, List<AwardedLine> lines) {}
