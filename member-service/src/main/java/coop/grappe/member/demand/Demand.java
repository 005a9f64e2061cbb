package coop.grappe.member.demand;

import coop.grappe.member.campaign.Collected;
import coop.grappe.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * The needs of a campaign added up, exactly.
 *
 * <p>Money is rounded once per item, half up to the cent, on the item's exact sum of price × quantity; the campaign's baseline is
 * the sum of the items' rounded ones.
 *
 * @param members how many members have at least one need
 */
record Demand(List<ItemDemand> items, int members, long needs) {

    /** How much of an item, by how many members. */
    record ItemDemand(
            UUID itemId, BigDecimal total, int members, long needs, Money baseline, List<RegionDemand> regions) {}

    /** How much of it goes to a region. */
    record RegionDemand(String region, BigDecimal quantity) {}

    Money baseline() {
        return items.stream().map(ItemDemand::baseline).reduce(Money.zero(Money.CAD), Money::plus);
    }

    Collected collected() {
        return new Collected(members, needs, baseline());
    }

    static Demand of(List<DemandRow> rows) {
        DemandRow whole =
                rows.stream().filter(row -> row.itemId() == null).findFirst().orElse(DemandRow.NOTHING);
        List<ItemDemand> items = rows.stream()
                .filter(row -> row.itemId() != null && row.region() == null)
                .map(row -> new ItemDemand(
                        row.item(),
                        row.quantity(),
                        row.members(),
                        row.needs(),
                        Money.rounded(row.baseline(), Money.CAD, RoundingMode.HALF_UP),
                        regions(row.item(), rows)))
                .toList();
        return new Demand(items, whole.members(), whole.needs());
    }

    private static List<RegionDemand> regions(UUID item, List<DemandRow> rows) {
        return rows.stream()
                .filter(row -> row.region() != null && item.equals(row.itemId()))
                .map(row -> new RegionDemand(row.place(), row.quantity()))
                .toList();
    }
}
