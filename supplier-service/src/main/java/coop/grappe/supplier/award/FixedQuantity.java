package coop.grappe.supplier.award;

import coop.grappe.platform.money.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of an item a supplier gets, whatever else; the rest is shared as is best. */
@Schema(
        name = "ScenarioFixedQuantity",
        examples =
                "{\"itemId\":\"01890a5d-ac96-774b-bcce-b30209000004\",\"supplierId\":\"CA-QC-NEQ:1199300001\",\"quantity\":{\"value\":\"20\",\"unit\":\"EA\"}}")
public record FixedQuantity(
        @NotNull UUID itemId,
        @NotBlank String supplierId,
        @NotNull @Valid Quantity quantity) {}
