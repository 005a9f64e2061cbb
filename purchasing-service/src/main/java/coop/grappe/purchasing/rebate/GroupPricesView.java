package coop.grappe.purchasing.rebate;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.purchasing.contract.ContractLine;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the group stands in the tiers of a contract, and what that makes of each member's prices. Amounts are before taxes.
 *
 * @param pricing {@code at-order}, {@code group-volume}, {@code incremental}, or {@code by-schedule} where the contract leaves it to each schedule
 */
@Schema(name = "GroupPrices", examples = """
                {"contractId":"01890a5d-ac96-774b-bcce-b30209000001","pricing":"by-schedule","items":[
                {"itemId":"01890a5d-ac96-774b-bcce-b30209000004","names":{"fr":"Ampoule DEL","en":"LED bulb"},
                "volume":{"value":"80","unit":"EA"},"schedule":{"kind":"all-units","tiers":[
                {"threshold":"0","unitPrice":{"amount":"5.00","currency":"CAD"}},{"threshold":"100","unitPrice":{"amount":"4.125","currency":"CAD"}}]},
                "price":{"amount":"5.00","currency":"CAD"},
                "next":{"threshold":{"value":"100","unit":"EA"},"missing":{"value":"20","unit":"EA"},"price":{"amount":"4.125","currency":"CAD"}},
                "members":[{"memberId":"CA-QC-NEQ:1100000002","memberName":"Coop des Érables","onOrder":{"value":"80","unit":"EA"},
                "today":{"amount":"400.00","currency":"CAD"},"invoiced":{"value":"80","unit":"EA"},"charged":{"amount":"400.00","currency":"CAD"},
                "rebated":{"amount":"0.00","currency":"CAD"},"settled":{"amount":"0.00","currency":"CAD"},
                "outstanding":{"amount":"0.00","currency":"CAD"},"nextTierBrings":{"amount":"70.00","currency":"CAD"}}]}]}""")
record GroupPricesView(UUID contractId, String pricing, List<Item> items) {

    /**
     * One item, for everyone who may order it.
     *
     * @param volume ordered by the group and not given back
     * @param price of the tier that this volume is in
     * @param next the next tier, if there is one
     */
    @Schema(name = "GroupPricesItem")
    record Item(
            UUID itemId,
            Text names,
            Quantity volume,
            PriceSchedule schedule,
            UnitPrice price,
            @Nullable Next next,
            List<Member> members) {}

    /** A tier that is not reached, and how much more the group has to order for it. */
    @Schema(name = "GroupPricesNext")
    record Next(Quantity threshold, Quantity missing, UnitPrice price) {}

    /**
     * One member's part.
     *
     * @param today what that costs at today's prices
     * @param charged on approved invoices
     * @param rebated earned back on them so far, less what was taken back
     * @param settled how much of that the supplier has credited
     * @param outstanding what it still owes; negative if the member owes it
     * @param nextTierBrings what the next tier would take off what is on order
     */
    @Schema(name = "GroupPricesMember")
    record Member(
            String memberId,
            String memberName,
            Quantity onOrder,
            Money today,
            Quantity invoiced,
            Money charged,
            Money rebated,
            Money settled,
            Money outstanding,
            Money nextTierBrings) {}

    static Item item(
            ContractLine line,
            PriceSchedule schedule,
            Map<String, PricesToday.Holding> holdings,
            List<Standings.Standing> standings) {
        BigDecimal volume =
                holdings.values().stream().map(PricesToday.Holding::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        Tier tier = schedule.tierAt(volume);
        Tier next = schedule.tiers().stream()
                .filter(one -> one.threshold().compareTo(volume) > 0)
                .findFirst()
                .orElse(null);
        boolean retroactive = line.followsGroup() && !schedule.isIncremental();
        return new Item(
                line.itemId(),
                line.names(),
                new Quantity(volume, line.unit()),
                schedule,
                tier.unitPrice(),
                next == null ? null : next(next, volume, line.unit()),
                standings.stream()
                        .map(standing -> member(
                                standing,
                                holdings.getOrDefault(standing.memberId(), NOTHING),
                                retroactive ? next : null))
                        .toList());
    }

    private static final PricesToday.Holding NOTHING = new PricesToday.Holding(BigDecimal.ZERO, Money.zero(Money.CAD));

    private static Next next(Tier tier, BigDecimal volume, String unit) {
        return new Next(
                new Quantity(tier.threshold(), unit),
                new Quantity(tier.threshold().subtract(volume), unit),
                tier.unitPrice());
    }

    private static Member member(Standings.Standing standing, PricesToday.Holding holding, @Nullable Tier next) {
        Quantity onOrder = new Quantity(holding.quantity(), standing.unit());
        return new Member(
                standing.memberId(),
                standing.memberName(),
                onOrder,
                holding.amount(),
                new Quantity(standing.invoiced(), standing.unit()),
                standing.charged(),
                standing.rebated(),
                standing.settled(),
                standing.outstanding(),
                next == null
                        ? Money.zero(Money.CAD)
                        : holding.amount().minus(next.unitPrice().times(onOrder)));
    }
}
