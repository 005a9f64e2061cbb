package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to write an item.
 *
 * @param unit the UN/ECE Rec 20 code of its base unit; units that measure the same are accepted too
 * @param packSize how many units come in one case
 * @param minimumOrder the least that one need may be, in base units; anything if absent
 * @param acceptedUnits words of its own for other units, with exact factors
 * @param attributes what a need has to say beyond its quantity
 */
@Schema(examples = """
                {"names":{"fr":"Ampoule DEL A19","en":"LED bulb A19"},"classification":{"scheme":"UNSPSC","id":"39101628"},
                "unit":"EA","packSize":"12","minimumOrder":"6","acceptedUnits":[{"unit":"palette","factor":"480"}],
                "attributes":[{"key":"light","names":{"fr":"Lumière","en":"Light"},
                "values":[{"fr":"chaude","en":"warm"},{"fr":"froide","en":"cold"}],"required":false}]}""")
record ItemPlan(
        @NotNull @Valid Text names,
        @NotNull @Valid Classification classification,
        @NotNull String unit,

        @NotNull @DecimalMin("0.001") @DecimalMax("1000000") @Schema(type = SchemaType.STRING, examples = "12")
        BigDecimal packSize,

        @Nullable @DecimalMin("0") @DecimalMax("1000000") @Schema(type = SchemaType.STRING, examples = "6")
        BigDecimal minimumOrder,

        @Nullable @Valid @Size(max = 20) List<AcceptedUnit> acceptedUnits,
        @Nullable @Valid @Size(max = 20) List<Attribute> attributes) {

    void check(Units units) {
        Violations violations = new Violations(CampaignProblem.class);
        classification.check(violations);
        var known = units.ofCode(unit);
        violations.check(known.isPresent(), "unit", "unit.unknown", String.join(", ", units.codes()));
        known.ifPresent(found -> {
            decimals(packSize, "packSize", found, violations);
            decimals(leastOrder(), "minimumOrder", found, violations);
        });
        Set<String> words = new HashSet<>();
        for (int i = 0; i < ownUnits().size(); i++) {
            String word = Units.plain(ownUnits().get(i).unit());
            violations.check(words.add(word), "acceptedUnits[" + i + "].unit", "twice");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < askedAttributes().size(); i++) {
            violations.check(keys.add(askedAttributes().get(i).key()), "attributes[" + i + "].key", "twice");
        }
        violations.throwIfAny();
    }

    private static void decimals(BigDecimal value, String field, Unit unit, Violations violations) {
        violations.check(
                value.stripTrailingZeros().scale() <= unit.decimals(), field, "pack-size.decimals", unit.decimals());
    }

    BigDecimal leastOrder() {
        return minimumOrder == null ? BigDecimal.ZERO : minimumOrder;
    }

    List<AcceptedUnit> ownUnits() {
        return acceptedUnits == null ? List.of() : acceptedUnits;
    }

    List<Attribute> askedAttributes() {
        return attributes == null ? List.of() : attributes;
    }
}
