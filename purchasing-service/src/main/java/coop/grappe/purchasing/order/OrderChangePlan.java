package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member wants of its order instead. @param lines those that become other ones; the others stay */
@Schema(name = "OrderChangePlan", examples = """
                {"reason":"Un logement de moins à rénover","lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"24","unit":"EA"}}]}""")
record OrderChangePlan(
        @Nullable @Size(max = 1000) String reason,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * One item.
     *
     * @param quantity in the item's unit or in cases; 0 strikes the line
     * @param deliveries where it goes; without them what is less is taken from the last deliveries, and what is more goes to the last one
     */
    @Schema(name = "OrderChangeLinePlan")
    record Line(
            @NotNull UUID itemId,
            @NotNull Quantity quantity,
            @Nullable @Size(max = 100) List<OrderPlan.@NotNull @Valid Delivery> deliveries) {}

    Set<UUID> siteIds() {
        Set<UUID> sites = new HashSet<>();
        for (Line line : lines) {
            if (line.deliveries() != null) {
                line.deliveries().forEach(delivery -> sites.add(delivery.siteId()));
            }
        }
        return sites;
    }
}
