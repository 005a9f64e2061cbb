package coop.grappe.member.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.grappe.member.campaign.ItemName;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Demand as participants and the organizer see it. It never says who needs what.
 *
 * @param items a page of the campaign's items
 * @param next what to send as {@code after} for the following items; absent on the last page
 * @param members how many members have a need, in the whole campaign
 * @param needs how many needs there are, in the whole campaign
 * @param baseline what all of it costs its members today
 * @param asOf the instant of these sums: now, or the closing
 * @param frozen whether they are final
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"items":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL A19",
                "en":"LED bulb A19"},"unit":"EA","total":{"value":"139","unit":"EA"},"firm":{"value":"120","unit":"EA"},
                "members":2,"needs":2,"baseline":{"amount":"590.75","currency":"CAD"},
                "regions":[{"region":"Estrie","quantity":{"value":"120",
                "unit":"EA"}},{"region":"Outaouais","quantity":{"value":"19","unit":"EA"}}]}],"members":2,"needs":2,
                "baseline":{"amount":"590.75","currency":"CAD"},"asOf":"2030-01-15T14:30:00.123456Z","frozen":false}""")
record DemandView(
        List<ItemView> items,
        @Nullable String next,
        int members,
        long needs,
        Money baseline,
        Instant asOf,
        boolean frozen) {

    /**
     * One item, with what it costs all members together today.
     *
     * @param total what is wanted at the best price that anybody set
     * @param firm the part of it that is wanted at every price
     */
    @Schema(name = "DemandedItem")
    record ItemView(
            UUID itemId,
            Text names,
            String unit,
            Quantity total,
            Quantity firm,
            int members,
            long needs,
            Money baseline,
            List<RegionView> regions) {}

    /** How much of it goes to a region. */
    @Schema(name = "DemandedRegion")
    record RegionView(String region, Quantity quantity) {}

    /** @param items those of the page, in their order; those that nobody needs are shown with nothing */
    static DemandView of(Demand demand, List<ItemName> items, @Nullable String next, Instant asOf, boolean frozen) {
        Map<UUID, Demand.ItemDemand> byItem =
                demand.items().stream().collect(Collectors.toMap(Demand.ItemDemand::itemId, Function.identity()));
        List<ItemView> views =
                items.stream().map(item -> view(item, byItem.get(item.id()))).toList();
        return new DemandView(views, next, demand.members(), demand.needs(), demand.baseline(), asOf, frozen);
    }

    private static ItemView view(ItemName item, Demand.@Nullable ItemDemand known) {
        Money nothing = Money.zero(Money.CAD);
        Demand.ItemDemand demand = known == null
                ? new Demand.ItemDemand(item.id(), BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, nothing, nothing, List.of())
                : known;
        return new ItemView(
                item.id(),
                item.names(),
                item.unit(),
                new Quantity(demand.total(), item.unit()),
                new Quantity(demand.firm(), item.unit()),
                demand.members(),
                demand.needs(),
                demand.baseline(),
                demand.regions().stream()
                        .map(region -> new RegionView(region.region(), new Quantity(region.quantity(), item.unit())))
                        .toList());
    }
}
