package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.UnitPrice;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** One price for every unit of an item, whatever the quantity. */
record ItemPrice(@NotNull UUID itemId, @NotNull UnitPrice unitPrice) {}
