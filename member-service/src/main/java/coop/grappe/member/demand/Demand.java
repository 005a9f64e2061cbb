package coop.grappe.member.demand;

import coop.grappe.member.campaign.Collected;
import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The needs of a campaign added up, exactly.
 *
 * <p>Money is rounded once per item, half up to the cent, on the item's exact sum of price × quantity; the campaign's baseline is
 * the sum of the items' rounded ones.
 *
 * @param items those of the items asked for that anyone needs, in their order
 * @param members how many members have at least one need of any item
 * @param needs how many needs there are of all items
 * @param baseline of all items
 * @param firmBaseline the part of it that is wanted at every price
 */
record Demand(List<ItemDemand> items, int members, long needs, Money baseline, Money firmBaseline) {

    /**
     * How much of an item, by how many members.
     *
     * @param firm the part that is wanted at every price
     * @param firmBaseline the baseline of that part
     * @param regions where it goes
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

    /** What counts towards the collective minimum: only what is wanted at every price. */
    Collected collected() {
        return new Collected(members, needs, firmBaseline);
    }

    /** @param rows the campaign's, those of items, those of their regions */
    static Demand of(List<DemandRow> rows) {
        DemandRow whole =
                rows.stream().filter(row -> row.itemId() == null).findFirst().orElse(DemandRow.NOTHING);
        Map<UUID, List<RegionDemand>> regions = new HashMap<>();
        for (DemandRow row : rows) {
            if (row.region() != null && row.quantity().signum() != 0) {
                regions.computeIfAbsent(row.item(), item -> new ArrayList<>())
                        .add(new RegionDemand(row.place(), row.quantity(), row.firm()));
            }
        }
        List<ItemDemand> items = rows.stream()
                .filter(row -> row.itemId() != null && row.region() == null && !row.isEmpty())
                .map(row -> item(row, regions.getOrDefault(row.item(), List.of())))
                .toList();
        return new Demand(
                items,
                Math.toIntExact(whole.members()),
                whole.needs(),
                rounded(whole.baseline()),
                rounded(whole.firmBaseline()));
    }

    private static ItemDemand item(DemandRow row, List<RegionDemand> regions) {
        return new ItemDemand(
                row.item(),
                row.quantity(),
                row.firm(),
                Math.toIntExact(row.members()),
                row.needs(),
                rounded(row.baseline()),
                rounded(row.firmBaseline()),
                regions);
    }

    private static Money rounded(BigDecimal exact) {
        return Money.rounded(exact, Money.CAD, RoundingMode.HALF_UP);
    }
}
