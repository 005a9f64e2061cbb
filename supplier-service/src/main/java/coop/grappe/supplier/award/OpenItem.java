package coop.grappe.supplier.award;

import coop.grappe.platform.money.Quantity;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of an item's demand no award has. */
@Schema(examples = """
                {"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"120","unit":"EA"}}""")
public record OpenItem(UUID itemId, Quantity quantity) {}
