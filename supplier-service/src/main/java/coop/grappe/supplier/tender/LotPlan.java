package coop.grappe.supplier.tender;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to cut the tender into lots: every item in exactly one. */
@Schema(
        examples =
                "{\"lots\":[{\"title\":{\"fr\":\"Entretien d’hiver\",\"en\":\"Winter maintenance\"},\"itemIds\":[\"01890a5d-ac96-774b-bcce-b302099a8057\"]}]}")
record LotPlan(@NotEmpty @Size(max = 100) List<@NotNull @Valid PlannedLot> lots) {

    /** One of them. */
    record PlannedLot(@NotNull @Valid Text title, @NotEmpty List<@NotNull UUID> itemIds) {}

    /** @throws Problem 400 unless every item is in exactly one lot */
    List<Lot> over(List<TenderItem> items) {
        Violations violations = new Violations(TenderProblem.class);
        Set<UUID> left = items.stream().map(TenderItem::itemId).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<UUID> known = Set.copyOf(left);
        for (int i = 0; i < lots.size(); i++) {
            for (UUID item : lots.get(i).itemIds()) {
                String field = "lots[" + i + "].itemIds";
                violations.check(known.contains(item), field, "item.unknown", item.toString());
                violations.check(!known.contains(item) || left.remove(item), field, "item.twice", item.toString());
            }
        }
        left.forEach(item -> violations.check(false, "lots", "item.without-lot", item.toString()));
        violations.throwIfAny();
        return lots.stream()
                .map(lot -> new Lot(Ids.next(), lot.title(), List.copyOf(lot.itemIds())))
                .toList();
    }
}
