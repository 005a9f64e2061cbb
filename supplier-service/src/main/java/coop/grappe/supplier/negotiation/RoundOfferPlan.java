package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.bid.Bid;
import coop.grappe.supplier.bid.LotPrice;
import coop.grappe.supplier.bid.Offer;
import coop.grappe.supplier.bid.TotalDiscount;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to better one’s terms.
 *
 * @param items whose prices change; the others stay as they are
 * @param totalDiscounts instead of those of the bid; they stay as they are if absent
 */
@Schema(examples = """
                {"items":[{"itemId":"01890a5d-ac96-774b-bcce-b302099a8057","schedule":{"kind":"all-units",
                "tiers":[{"threshold":"0","unitPrice":{"amount":"11.90","currency":"CAD"}}]}}],
                "totalDiscounts":[{"from":{"amount":"20000.00","currency":"CAD"},"percent":"3"}]}""")
record RoundOfferPlan(
        @Size(max = 2000) List<@NotNull @Valid BetterPrice> items,
        @Nullable @Size(max = 10) List<@NotNull @Valid TotalDiscount> totalDiscounts) {

    RoundOfferPlan {
        items = items == null ? List.of() : items;
    }

    /** @throws Problem 400 with everything that does not fit the round, or is worse than what the bid offers now */
    RoundOfferContent checkedAgainst(NegotiationRound round, Bid bid, Tender tender) {
        Violations violations = new Violations(NegotiationProblem.class);
        violations.check(!items.isEmpty() || totalDiscounts != null, "items", "offer.empty");
        Map<UUID, Offer> present = bid.offers();
        checkItems(round.lots(tender), present, tender, violations);
        checkDiscounts(bid, tender, violations);
        violations.throwIfAny();
        List<Offer> better = items.stream()
                .map(item -> item.insteadOf(Objects.requireNonNull(present.get(item.itemId()))))
                .toList();
        checkLots(round.lots(tender), present, better, tender, violations);
        violations.throwIfAny();
        return new RoundOfferContent(bid.id(), better, totalDiscounts);
    }

    private void checkItems(List<Lot> lots, Map<UUID, Offer> present, Tender tender, Violations violations) {
        Set<UUID> open = lots.stream().flatMap(lot -> lot.itemIds().stream()).collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            BetterPrice item = items.get(i);
            String field = "items[" + i + "]";
            boolean known = open.contains(item.itemId()) && present.containsKey(item.itemId());
            violations.check(known, field + ".itemId", "item.elsewhere");
            violations.check(seen.add(item.itemId()), field + ".itemId", "item.twice");
            item.schedule().check(field + ".schedule", tender.baseline().currency(), violations);
        }
    }

    private void checkDiscounts(Bid bid, Tender tender, Violations violations) {
        if (totalDiscounts == null) {
            return;
        }
        TotalDiscount.check(totalDiscounts, tender.baseline().currency(), violations);
        for (TotalDiscount present : bid.totalDiscounts()) {
            boolean holds = totalDiscounts.stream()
                    .anyMatch(one -> one.from().currency().equals(present.from().currency())
                            && one.from().compareTo(present.from()) <= 0
                            && one.percent().compareTo(present.percent()) >= 0);
            violations.check(
                    holds,
                    "totalDiscounts",
                    "discount.worse",
                    present.from().toString(),
                    present.percent().toPlainString());
        }
    }

    /** The figure is in the message, so that the bidder can mend it. */
    private static void checkLots(
            List<Lot> lots, Map<UUID, Offer> present, List<Offer> better, Tender tender, Violations violations) {
        Map<UUID, Offer> after = new HashMap<>(present);
        better.forEach(offer -> after.put(offer.itemId(), offer));
        for (Lot lot : lots) {
            Money now = LotPrice.of(present, lot, tender).orElse(null);
            Money then = LotPrice.of(after, lot, tender).orElse(null);
            if (now != null && then != null) {
                violations.check(
                        then.compareTo(now) <= 0,
                        "items",
                        "offer.worse",
                        lot.title().fr(),
                        lot.title().en(),
                        then.toString(),
                        now.toString());
            }
        }
    }
}
