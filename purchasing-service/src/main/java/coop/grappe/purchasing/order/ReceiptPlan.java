package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What arrived.
 *
 * @param complete whether nothing more is awaited: what is missing is then given back to the entitlement
 */
record ReceiptPlan(@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines, boolean complete) {

    /** One item, in its own unit. */
    record Line(
            @NotNull UUID itemId,
            @NotNull Quantity received,
            @Nullable Quantity damaged,
            @Nullable @Size(max = 1000) String note) {}
}
