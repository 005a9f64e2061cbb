package coop.grappe.purchasing.order;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a member wants to order, and where it is to be delivered.
 *
 * @param wantedBy the day by which it wants to have it; the supplier may promise another
 */
@Schema(examples = """
                {"contractId":"01890a5d-ac96-774b-bcce-b30209000001","siteId":"01890a5d-ac96-774b-bcce-b30209000006",
                "wantedBy":"2030-03-20",
                "lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"36","unit":"EA"}}]}""")
record OrderPlan(
        @NotNull UUID contractId,
        @NotNull UUID siteId,
        @Nullable LocalDate wantedBy,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /** One item, in its own unit. */
    @Schema(name = "OrderLinePlan")
    record Line(@NotNull UUID itemId, @NotNull Quantity quantity) {}
}
