package coop.grappe.purchasing.receipt;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What arrived.
 *
 * @param complete whether nothing more is awaited: what is missing is then given back to the entitlement
 */
@Schema(examples = """
                {"lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","received":{"value":"24","unit":"EA"},"damaged":{"value":"1","unit":"EA"},
                "note":"Une ampoule cassée"}],"complete":false}""")
record ReceiptPlan(@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines, boolean complete) {

    /** One item, in its own unit. */
    @Schema(name = "ReceiptLinePlan")
    record Line(
            @NotNull UUID itemId,
            @NotNull Quantity received,
            @Nullable Quantity damaged,
            @Nullable @Size(max = 1000) String note) {}
}
