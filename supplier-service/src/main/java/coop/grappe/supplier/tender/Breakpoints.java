package coop.grappe.supplier.tender;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The thresholds that every price schedule for an item must have, so that bids can be compared tier by tier.
 *
 * @param thresholds rising from 0, in units of the item; none gives the choice back to the suppliers
 */
@Schema(examples = "{\"itemId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"thresholds\":[\"0\",\"500\",\"2000\"]}")
public record Breakpoints(
        @NotNull UUID itemId,

        @NotNull @Size(max = 20) @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(implementation = String[].class)
        List<@NotNull @PositiveOrZero @Digits(integer = 12, fraction = Quantity.SCALE) BigDecimal> thresholds) {

    static void check(List<Breakpoints> asked, List<TenderItem> items, Violations violations) {
        Set<UUID> known = items.stream().map(TenderItem::itemId).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String field = "breakpoints[" + i + "].";
            UUID item = asked.get(i).itemId();
            violations.check(known.contains(item), field + "itemId", "item.unknown", item.toString());
            violations.check(seen.add(item), field + "itemId", "breakpoints.twice");
            asked.get(i).checkRising(field, violations);
        }
    }

    private void checkRising(String field, Violations violations) {
        for (int i = 0; i < thresholds.size(); i++) {
            boolean right =
                    i == 0 ? thresholds.get(i).signum() == 0 : thresholds.get(i).compareTo(thresholds.get(i - 1)) > 0;
            violations.check(right, field + "thresholds[" + i + "]", "breakpoints.rising");
        }
    }
}
