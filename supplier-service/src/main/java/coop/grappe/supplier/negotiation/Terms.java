package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.Improvement;
import coop.grappe.supplier.bid.LotPrice;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.PriceSchedule;
import coop.grappe.supplier.bid.ScheduleKind;
import coop.grappe.supplier.bid.Tier;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one side asks of the other for a lot: either a total for its demanded quantities, by which the bid’s prices come down in
 * proportion, or a unit price for some of its items.
 *
 * @param unitPrices of the items that change
 */
@Schema(examples = """
                {"total":null,"unitPrices":[{"itemId":"01890a5d-ac96-774b-bcce-b30209000004",
                "unitPrice":{"amount":"4.75","currency":"CAD"}}]}""")
record Terms(@Nullable Money total, @Size(max = 2000) List<@NotNull @Valid ItemPrice> unitPrices) {

    Terms {
        unitPrices = unitPrices == null ? List.of() : List.copyOf(unitPrices);
    }

    /** Whether they make sense for the lot; that they are not worse than the bid is asked for with {@link #costOf}. */
    void check(Lot lot, Tender tender, Violations violations) {
        Currency currency = tender.baseline().currency();
        violations.check((total == null) != unitPrices.isEmpty(), "terms", "terms.one");
        if (total != null) {
            violations
                    .check(
                            total.currency().equals(currency),
                            "terms.total.currency",
                            "currency.other",
                            currency.getCurrencyCode())
                    .check(total.isPositive(), "terms.total.amount", "amount.positive");
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < unitPrices.size(); i++) {
            ItemPrice price = unitPrices.get(i);
            String field = "terms.unitPrices[" + i + "]";
            violations.check(lot.itemIds().contains(price.itemId()), field + ".itemId", "item.elsewhere");
            violations.check(seen.add(price.itemId()), field + ".itemId", "item.twice");
            violations.check(
                    price.unitPrice().currency().equals(currency),
                    field + ".unitPrice.currency",
                    "currency.other",
                    currency.getCurrencyCode());
        }
    }

    /** What the lot would cost with them. */
    Money costOf(Bid bid, Lot lot, Tender tender) {
        if (total != null) {
            return total;
        }
        Map<UUID, Offer> after = new HashMap<>(bid.offers());
        offers(bid, lot, tender).forEach(offer -> after.put(offer.itemId(), offer));
        return LotPrice.of(after, lot, tender).orElseThrow();
    }

    /** What the bid offers once they are agreed. */
    List<Offer> offers(Bid bid, Lot lot, Tender tender) {
        if (total != null) {
            return Improvement.to(total, bid.offers(), lot.itemsOf(tender));
        }
        return unitPrices.stream()
                .map(price -> {
                    Offer present = Objects.requireNonNull(bid.offers().get(price.itemId()));
                    return new Offer(price.itemId(), flat(price), present.capacity());
                })
                .toList();
    }

    private static PriceSchedule flat(ItemPrice price) {
        return new PriceSchedule(ScheduleKind.ALL_UNITS, List.of(new Tier(BigDecimal.ZERO, price.unitPrice())));
    }
}
