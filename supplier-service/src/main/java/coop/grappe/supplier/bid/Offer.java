package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bid says of one item.
 *
 * @param capacity the most that the supplier can deliver; unlimited if absent
 */
public record Offer(
        @NotNull UUID itemId,
        @NotNull @Valid PriceSchedule schedule,
        @Nullable Quantity capacity) {}
