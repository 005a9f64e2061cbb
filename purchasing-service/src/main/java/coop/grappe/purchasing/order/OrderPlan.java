package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What a member wants to order, and where it is to be delivered. */
record OrderPlan(
        @NotNull UUID contractId,
        @NotNull UUID siteId,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /** One item, in its own unit. */
    record Line(@NotNull UUID itemId, @NotNull Quantity quantity) {}
}
