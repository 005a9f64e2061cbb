package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants to order, and where it is to be delivered.
 *
 * @param siteId where lines without deliveries of their own go
 * @param wantedBy the day by which it wants to have them; the supplier may promise another
 * @param place whether to place it at once
 */
@Schema(examples = """
                {"contractId":"01890a5d-ac96-774b-bcce-b30209000001","siteId":"01890a5d-ac96-774b-bcce-b30209000006",
                "wantedBy":"2030-03-20","place":false,
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"3","unit":"CASE"},
                "deliveries":[{"siteId":"01890a5d-ac96-774b-bcce-b30209000006","quantity":{"value":"2","unit":"CASE"},"wantedBy":"2030-03-20"},
                {"siteId":"01890a5d-ac96-774b-bcce-b30209000006","quantity":{"value":"12","unit":"EA"},"wantedBy":"2030-06-20"}]}]}""")
record OrderPlan(
        @NotNull UUID contractId,
        @Nullable UUID siteId,
        @Nullable LocalDate wantedBy,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
        boolean place) {

    /** One item, in its own unit or in its cases; its deliveries, if there are any, add up to it. */
    @Schema(name = "OrderLinePlan")
    record Line(
            @NotNull UUID itemId,
            @NotNull Quantity quantity,
            @Nullable @Size(max = 100) List<@NotNull @Valid Delivery> deliveries) {

        boolean goesToSeveral() {
            return deliveries != null && !deliveries.isEmpty();
        }
    }

    /** The part of a line that goes to one site by one day. */
    @Schema(name = "OrderDeliveryPlan")
    record Delivery(
            @NotNull UUID siteId,
            @NotNull Quantity quantity,
            @Nullable LocalDate wantedBy) {}

    Set<UUID> itemIds() {
        return lines.stream().map(Line::itemId).collect(Collectors.toSet());
    }

    Set<UUID> siteIds() {
        Set<UUID> sites = new HashSet<>();
        if (siteId != null) {
            sites.add(siteId);
        }
        for (Line line : lines) {
            if (line.deliveries() != null) {
                line.deliveries().forEach(delivery -> sites.add(delivery.siteId()));
            }
        }
        return sites;
    }
}
