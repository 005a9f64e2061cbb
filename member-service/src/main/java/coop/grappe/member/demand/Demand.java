package coop.grappe.member.demand;

import coop.grappe.member.campaign.Collected;
import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The needs of a campaign added up, exactly.
 *
 * <p>Money is rounded once per item, half up to the cent, on the item's exact sum of price × quantity; the campaign's baseline is
 * the sum of the items' rounded ones.
 *
 * @param items every item that anyone needs, in their order
 * @param members how many members have at least one need
 */
record Demand(List<ItemDemand> items, int members, long needs) {

    /**
     * How much of an item, by how many members.
     *
     * @param firm the part that is wanted at every price
     * @param firmBaseline the baseline of that part
     * @param regions where it goes; empty if regions were not asked for
     */
    record ItemDemand(
            UUID itemId,
            BigDecimal total,
            BigDecimal firm,
            int members,
            long needs,
            Money baseline,
            Money firmBaseline,
            List<RegionDemand> regions) {}

    /** How much of it goes to a region. */
    record RegionDemand(String region, BigDecimal quantity, BigDecimal firm) {}

    Money baseline() {
        return items.stream().map(ItemDemand::baseline).reduce(Money.zero(Money.CAD), Money::plus);
    }

    /** What counts towards the collective minimum: only what is wanted at every price. */
    Collected collected() {
        Money firm = items.stream().map(ItemDemand::firmBaseline).reduce(Money.zero(Money.CAD), Money::plus);
        return new Collected(members, needs, firm);
    }

    /** @param rows by item and then by region, an item's own before those of its regions */
    static Demand of(List<DemandRow> rows) {
        DemandRow whole =
                rows.stream().filter(row -> row.itemId() == null).findFirst().orElse(DemandRow.NOTHING);
        Map<UUID, List<RegionDemand>> regions = new LinkedHashMap<>();
        List<ItemDemand> items = new ArrayList<>();
        for (DemandRow row : rows) {
            if (row.region() != null && !row.isEmpty()) {
                regions.computeIfAbsent(row.item(), item -> new ArrayList<>())
                        .add(new RegionDemand(row.place(), row.quantity(), row.firm()));
            }
        }
        for (DemandRow row : rows) {
            if (row.itemId() != null && row.region() == null && !row.isEmpty()) {
                items.add(item(row, regions.getOrDefault(row.item(), List.of())));
            }
        }
        return new Demand(items, Math.toIntExact(whole.members()), whole.needs());
    }

    private static ItemDemand item(DemandRow row, List<RegionDemand> regions) {
        return new ItemDemand(
                row.item(),
                row.quantity(),
                row.firm(),
                Math.toIntExact(row.members()),
                row.needs(),
                Money.rounded(row.baseline(), Money.CAD, RoundingMode.HALF_UP),
                Money.rounded(row.firmBaseline(), Money.CAD, RoundingMode.HALF_UP),
                regions);
    }
}
