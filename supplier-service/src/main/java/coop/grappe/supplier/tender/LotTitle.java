package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a lot is called from an amendment on. */
public record LotTitle(@NotNull UUID lotId, @NotNull @Valid Text title) {

    static void check(List<LotTitle> asked, List<Lot> lots, Violations violations) {
        Set<UUID> known = lots.stream().map(Lot::id).collect(Collectors.toSet());
        for (int i = 0; i < asked.size(); i++) {
            violations.check(known.contains(asked.get(i).lotId()), "lots[" + i + "].lotId", "lot.unknown");
        }
    }

    static List<Lot> over(List<Lot> lots, List<LotTitle> titles) {
        return lots.stream()
                .map(lot -> titles.stream()
                        .filter(title -> title.lotId().equals(lot.id()))
                        .reduce((earlier, later) -> later)
                        .map(title -> new Lot(lot.id(), title.title(), lot.itemIds()))
                        .orElse(lot))
                .toList();
    }
}
