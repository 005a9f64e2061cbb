package coop.grappe.purchasing.receipt;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What arrived.
 *
 * @param complete whether nothing more is awaited: what is missing is then given back to the entitlement
 * @param siteId the site where it arrived, if the order names several
 * @param returnId the return for which it came in replacement
 */
@Schema(examples = """
                {"lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","received":{"value":"24","unit":"EA"},"damaged":{"value":"1","unit":"EA"},
                "refused":{"value":"0","unit":"EA"},"note":"Une ampoule cassée"}],"complete":false,"siteId":null,"returnId":null,"note":"Quai 2, 10 h 15",
                "documents":[{"name":"quai-2.jpg","sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""")
record ReceiptPlan(
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines,
        boolean complete,
        @Nullable UUID siteId,
        @Nullable UUID returnId,
        @Nullable @Size(max = 1000) String note,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Valid Proof> documents) {

    ReceiptPlan {
        documents = Objects.requireNonNullElse(documents, List.of());
    }

    /**
     * One item, in its own unit.
     *
     * @param received what was taken in, what is damaged or too much included
     * @param refused what was sent away at the door, and is not in what was received
     */
    @Schema(name = "ReceiptLinePlan")
    record Line(
            @NotNull UUID itemId,
            @NotNull Quantity received,
            @Nullable Quantity damaged,
            @Nullable Quantity refused,
            @Nullable @Size(max = 1000) String note) {}
}
