package coop.grappe.supplier.bid;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From which quantity a price holds.
 *
 * @param threshold in units of the item, with at most three decimals
 */
@Schema(examples = "{\"threshold\":\"0\",\"unitPrice\":{\"amount\":\"12.345\",\"currency\":\"CAD\"}}")
public record Tier(
        @NotNull
        @PositiveOrZero
        @Digits(integer = 12, fraction = Quantity.SCALE)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, examples = "0")
        BigDecimal threshold,

        @NotNull UnitPrice unitPrice) {}
