package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request to write an item.
 *
 * @param unit its UN/ECE Rec 20 code
 * @param packSize how many units come in one case
 */
@Schema(
        examples =
                "{\"names\":{\"fr\":\"Ampoule DEL A19\",\"en\":\"LED bulb A19\"},\"classification\":{\"scheme\":\"UNSPSC\",\"id\":\"39101628\"},\"unit\":\"EA\",\"packSize\":\"12\"}")
record ItemPlan(
        @NotNull @Valid Text names,
        @NotNull @Valid Classification classification,
        @NotNull String unit,

        @NotNull @DecimalMin("0.001") @DecimalMax("1000000") @Schema(type = SchemaType.STRING, examples = "12")
        BigDecimal packSize) {

    void check(Units units) {
        var known = units.ofCode(unit);
        Violations violations = new Violations(CampaignProblem.class)
                .check(known.isPresent(), "unit", "unit.unknown", String.join(", ", units.codes()));
        known.ifPresent(found -> violations.check(
                packSize.stripTrailingZeros().scale() <= found.decimals(),
                "packSize",
                "pack-size.decimals",
                found.decimals()));
        violations.throwIfAny();
    }
}
