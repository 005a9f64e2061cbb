package coop.grappe.supplier.negotiation;

import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.PriceSchedule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Another schedule for an item of one’s bid; the capacity stays as it was offered. */
record BetterPrice(@NotNull UUID itemId, @NotNull @Valid PriceSchedule schedule) {

    Offer insteadOf(Offer present) {
        return new Offer(itemId, schedule, present.capacity());
    }
}
