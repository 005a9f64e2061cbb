package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to submit a bid. It may leave lots out, but prices every item of a lot that it covers.
 *
 * @param alternative if it is one, to the primary bid that stands already; a further bid with its number replaces it
 * @param packageDiscounts once several lots are awarded together
 * @param totalDiscounts by all that the supplier is awarded, rising
 * @param minimumAward the supplier takes nothing rather than less, before discounts
 * @param maximumAward the supplier takes no more, before discounts
 * @param validUntil the supplier is bound until then; as long as the tender asks for, if absent
 */
@Schema(
        examples =
                "{\"alternative\":{\"number\":1,\"description\":\"Ampoules à intensité variable\"},\"items\":[{\"itemId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"schedule\":{\"kind\":\"all-units\",\"tiers\":[{\"threshold\":\"0\",\"unitPrice\":{\"amount\":\"12.345\",\"currency\":\"CAD\"}},{\"threshold\":\"500\",\"unitPrice\":{\"amount\":\"11.9\",\"currency\":\"CAD\"}}]},\"capacity\":{\"value\":\"2000\",\"unit\":\"EA\"}}],\"packageDiscounts\":[{\"lotIds\":[\"01890a5d-ac96-774b-bcce-b302099a8061\",\"01890a5d-ac96-774b-bcce-b302099a8062\"],\"percent\":\"4\"}],\"totalDiscounts\":[{\"from\":{\"amount\":\"20000.00\",\"currency\":\"CAD\"},\"percent\":\"2.5\"}],\"minimumAward\":{\"amount\":\"5000.00\",\"currency\":\"CAD\"},\"maximumAward\":{\"amount\":\"80000.00\",\"currency\":\"CAD\"},\"validUntil\":\"2030-06-30T00:00:00Z\",\"answers\":[{\"criterionId\":\"service\",\"text\":\"Garantie de deux ans.\"}],\"documents\":[{\"name\":\"Fiche technique.pdf\",\"mediaType\":\"application/pdf\",\"criterionId\":\"service\",\"content\":\"JVBERi0xLjcK\"}]}")
record BidPlan(
        @Valid @Nullable Alternative alternative,
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid Offer> items,
        @Size(max = 100) List<@NotNull @Valid PackageDiscount> packageDiscounts,
        @Size(max = 10) List<@NotNull @Valid TotalDiscount> totalDiscounts,
        @Nullable Money minimumAward,
        @Nullable Money maximumAward,
        @Nullable Instant validUntil,
        @Size(max = 30) List<@NotNull @Valid CriterionAnswer> answers,
        @Size(max = 30) List<@NotNull @Valid DocumentPlan> documents) {

    BidPlan {
        packageDiscounts = packageDiscounts == null ? List.of() : packageDiscounts;
        totalDiscounts = totalDiscounts == null ? List.of() : totalDiscounts;
        answers = answers == null ? List.of() : answers;
        documents = documents == null ? List.of() : documents;
    }

    /** @throws Problem 400 with everything that does not fit the tender */
    PreparedBid checkedAgainst(Tender tender) {
        Violations violations = new Violations(BidProblem.class);
        List<Attachment> attachments = check(tender, violations);
        violations.throwIfAny();
        BidContent content = new BidContent(
                alternative,
                items,
                packageDiscounts,
                totalDiscounts,
                minimumAward,
                maximumAward,
                Objects.requireNonNullElseGet(validUntil, () -> leastValidity(tender)),
                answers,
                attachments.stream().map(Attachment::described).toList());
        return new PreparedBid(content, attachments);
    }

    /** @return the documents, as far as they can be read */
    List<Attachment> check(Tender tender, Violations violations) {
        checkAlternative(tender, violations);
        checkOffers(tender, violations);
        checkLots(tender, violations);
        Set<UUID> lots = tender.lots().stream().map(Lot::id).collect(Collectors.toSet());
        PackageDiscount.check(packageDiscounts, lots, coveredLots(tender), violations);
        TotalDiscount.check(totalDiscounts, tender.baseline().currency(), violations);
        checkLimits(tender, violations);
        checkValidity(tender, violations);
        Set<String> quality = tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.QUALITY)
                .map(Criterion::id)
                .collect(Collectors.toSet());
        checkAnswers(quality, violations);
        return Attachment.read(documents, quality, violations);
    }

    private void checkAlternative(Tender tender, Violations violations) {
        if (alternative != null) {
            int most = tender.rules().alternatives();
            violations.check(alternative.number() <= most, "alternative.number", "alternative.most", most);
        }
    }

    private void checkOffers(Tender tender, Violations violations) {
        Map<UUID, TenderItem> known =
                tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, Function.identity()));
        Set<UUID> seen = new HashSet<>();
        Currency currency = tender.baseline().currency();
        for (int i = 0; i < items.size(); i++) {
            Offer offer = items.get(i);
            String field = "items[" + i + "]";
            TenderItem item = known.get(offer.itemId());
            violations.check(item != null, field + ".itemId", "item.unknown");
            violations.check(seen.add(offer.itemId()), field + ".itemId", "item.twice");
            offer.schedule().check(field + ".schedule", currency, violations);
            new RequiredTiers(tender.thresholdsOf(offer.itemId()))
                    .check(offer.schedule(), field + ".schedule", violations);
            Quantity capacity = offer.capacity();
            if (item != null && capacity != null) {
                violations.check(
                        capacity.unit().equals(item.unit()), field + ".capacity.unit", "unit.other", item.unit());
                violations.check(capacity.isPositive(), field + ".capacity.value", "capacity.positive");
            }
        }
    }

    private void checkLots(Tender tender, Violations violations) {
        Set<UUID> offered = items.stream().map(Offer::itemId).collect(Collectors.toSet());
        for (Lot lot : tender.lots()) {
            boolean none = lot.itemIds().stream().noneMatch(offered::contains);
            violations.check(
                    none || offered.containsAll(lot.itemIds()),
                    "items",
                    "lot.whole",
                    lot.title().fr(),
                    lot.title().en());
        }
    }

    private Set<UUID> coveredLots(Tender tender) {
        Set<UUID> offered = items.stream().map(Offer::itemId).collect(Collectors.toSet());
        return tender.lots().stream()
                .filter(lot -> offered.containsAll(lot.itemIds()))
                .map(Lot::id)
                .collect(Collectors.toSet());
    }

    private void checkLimits(Tender tender, Violations violations) {
        Currency currency = tender.baseline().currency();
        checkLimit(minimumAward, "minimumAward", currency, violations);
        checkLimit(maximumAward, "maximumAward", currency, violations);
        if (minimumAward != null
                && maximumAward != null
                && minimumAward.currency().equals(maximumAward.currency())) {
            violations.check(
                    maximumAward.compareTo(minimumAward) >= 0,
                    "maximumAward.amount",
                    "maximum.minimum",
                    minimumAward.toString());
        }
    }

    private static void checkLimit(@Nullable Money limit, String field, Currency currency, Violations violations) {
        if (limit != null) {
            violations
                    .check(
                            limit.currency().equals(currency),
                            field + ".currency",
                            "currency.other",
                            currency.getCurrencyCode())
                    .check(limit.isPositive(), field + ".amount", "capacity.positive");
        }
    }

    private void checkValidity(Tender tender, Violations violations) {
        Instant least = leastValidity(tender);
        violations.check(
                validUntil == null || !validUntil.isBefore(least), "validUntil", "validity.short", least.toString());
    }

    /** As long as bids of this tender have to stand. */
    private static Instant leastValidity(Tender tender) {
        Instant deadline = Objects.requireNonNull(tender.submissionDeadline(), "a published tender has a deadline");
        return deadline.plus(tender.rules().bidValidity());
    }

    private void checkAnswers(Set<String> quality, Violations violations) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            String criterion = answers.get(i).criterionId();
            String field = "answers[" + i + "].criterionId";
            violations.check(quality.contains(criterion), field, "criterion.unknown");
            violations.check(seen.add(criterion), field, "criterion.twice");
        }
    }
}
