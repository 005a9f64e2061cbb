package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import java.util.List;
import java.util.UUID;

/** Items that are tendered and awarded together. */
public record Lot(UUID id, Text title, List<UUID> itemIds) {}
