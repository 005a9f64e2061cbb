package coop.grappe.member.demand;

import coop.grappe.member.campaign.Item;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Demand as participants and the organizer see it. It never says who needs what.
 *
 * @param members how many members have a need
 * @param asOf the instant of these sums: now, or the closing
 * @param frozen whether they are final
 */
@Schema(examples = """
                {"items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL A19",
                "en":"LED bulb A19"},"unit":"EA","total":{"value":"139","unit":"EA"},"members":2,"needs":2,
                "baseline":{"amount":"590.75","currency":"CAD"},"regions":[{"region":"Estrie","quantity":{"value":"120",
                "unit":"EA"}},{"region":"Outaouais","quantity":{"value":"19","unit":"EA"}}]}],"members":2,"needs":2,
                "baseline":{"amount":"590.75","currency":"CAD"},"asOf":"2030-01-15T14:30:00.123456Z","frozen":false}""")
record DemandView(List<ItemView> items, int members, long needs, Money baseline, Instant asOf, boolean frozen) {

    /** One item, with what it costs all members together today. */
    @Schema(name = "DemandedItem")
    record ItemView(
            UUID itemId,
            Text names,
            String unit,
            Quantity total,
            int members,
            long needs,
            Money baseline,
            List<RegionView> regions) {}

    /** How much of it goes to a region. */
    @Schema(name = "DemandedRegion")
    record RegionView(String region, Quantity quantity) {}

    /** @param items every item of the campaign, in their order; those that nobody needs are shown with nothing */
    static DemandView of(Demand demand, List<Item> items, Instant asOf, boolean frozen) {
        Map<UUID, Demand.ItemDemand> byItem =
                demand.items().stream().collect(Collectors.toMap(Demand.ItemDemand::itemId, Function.identity()));
        List<ItemView> views = items.stream().map(item -> view(item, byItem)).toList();
        return new DemandView(views, demand.members(), demand.needs(), demand.baseline(), asOf, frozen);
    }

    private static ItemView view(Item item, Map<UUID, Demand.ItemDemand> byItem) {
        Demand.ItemDemand demand = byItem.get(item.id());
        if (demand == null) {
            Money nothing = Money.zero(Money.CAD);
            return new ItemView(
                    item.id(), item.names(), item.unit(), Quantity.zero(item.unit()), 0, 0, nothing, List.of());
        }
        return new ItemView(
                item.id(),
                item.names(),
                item.unit(),
                new Quantity(demand.total(), item.unit()),
                demand.members(),
                demand.needs(),
                demand.baseline(),
                demand.regions().stream()
                        .map(region -> new RegionView(region.region(), new Quantity(region.quantity(), item.unit())))
                        .toList());
    }
}
