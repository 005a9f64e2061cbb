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

/** What a member sends back. */
@Schema(examples = """
                {"lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","quantity":{"value":"2","unit":"EA"},"reason":"defective","wish":"credit",
                "note":"Ne s’allument pas"}]}""")
record ReturnPlan(@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /** One item, in its own unit. */
    @Schema(name = "ReturnLinePlan")
    record Line(
            @NotNull UUID itemId,
            @NotNull Quantity quantity,
            @NotNull @Schema(examples = "defective") ReturnReason reason,
            @NotNull @Schema(examples = "credit") ReturnWish wish,
            @Nullable @Size(max = 1000) String note) {}
}
