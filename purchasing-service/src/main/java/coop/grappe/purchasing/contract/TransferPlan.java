package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member offers to another. */
@Schema(examples = """
                {"itemId":"01890a5d-ac96-774b-bcce-b30209000004","toMemberId":"CA-QC-NEQ:1100000003","quantity":{"value":"12","unit":"EA"},"note":"Toit refait plus tard"}""")
record TransferPlan(
        @NotNull UUID itemId,

        @NotBlank @Size(max = 100) @Schema(examples = "CA-QC-NEQ:1100000003")
        String toMemberId,

        @NotNull Quantity quantity,
        @Size(max = 1000) @Nullable String note) {}
