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
 * What a supplier says to an order, line by line.
 *
 * @param lines lines that are not named are accepted as they are
 */
@Schema(name = "OrderAnswerPlan", examples = """
                {"lines":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","answer":"change","quantity":{"value":"24","unit":"EA"},
                "deliverBy":"2030-03-25","reason":"Livraison partielle de l’usine"}]}""")
public record AnswerPlan(@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * One item.
     *
     * @param answer accept, change or reject
     * @param quantity what will be delivered, for a change: at most what was ordered, and all of it where only the day changes
     * @param deliverBy the last day of delivery that is promised, for a change
     * @param reason for a change or a rejection
     */
    @Schema(name = "OrderAnswerLinePlan")
    public record Line(
            @NotNull UUID itemId,
            @NotNull @Schema(examples = "change") AnswerKind answer,
            @Nullable Quantity quantity,
            @Nullable LocalDate deliverBy,
            @Nullable @Size(max = 1000) String reason) {}
}
