package coop.grappe.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, what is offered, and what has to hold of an award.
 *
 * @param lots at least one, with different ids
 * @param bidders with different ids
 * @param minWinners how many bidders have to win something; no limit if absent
 * @param maxWinners how many bidders may win anything; no limit if absent
 * @param rulings which bidder a lot has to go to, or must not go to
 * @param shares what part of all that is paid has to go, or may go at most, to some of the bidders
 * @param splitting whether the items of a lot may be shared among bidders; absent, every lot goes whole to one bidder
 * @param lotWinners how many bidders share a lot
 * @param fixed quantities that are settled already; only with splitting
 * @param maxNewWinners how many bidders without the tag {@link #INCUMBENT} may win anything; no limit if absent
 * @param switchings what it costs, beside what is paid, that a lot leaves whoever has it today
 * @param otherThan bidders who must not be exactly those that win: what is asked for is the best award with other winners
 */
@Schema(examples = """
                {"lots":[{"id":"1","items":[{"id":"01890a5d-ac96-774b-bcce-b30209000004","quantity":120}]}],
                "bidders":[{"id":"CA-QC-NEQ:1199300001","tags":["social-economy"],"offers":[
                {"item":"01890a5d-ac96-774b-bcce-b30209000004","incremental":false,"tiers":[{"threshold":0,
                "unitPrice":5.00},{"threshold":100,"unitPrice":4.125}],"capacity":2000}],
                "totalDiscounts":[{"from":20000.00,"basisPoints":250}],"minimumAward":5000.00,"maximumAward":90000.00,
                "packageDiscounts":[{"lots":["1"],"basisPoints":400}],"comparedAt":9100}],"minWinners":1,"maxWinners":3,
                "rulings":[{"lot":"1","bidder":"CA-QC-NEQ:1199300001","only":true}],
                "shares":[{"of":"social-economy","atLeast":true,"basisPoints":3000}],"splitting":true,
                "lotWinners":[{"lot":"1","atMost":2}],"fixed":[{"item":"01890a5d-ac96-774b-bcce-b30209000004",
                "bidder":"CA-QC-NEQ:1199300001","quantity":20}],"maxNewWinners":1,
                "switchings":[{"lot":"1","from":["CA-QC-NEQ:1199300001"],"cost":250.00}],
                "otherThan":["CA-QC-NEQ:1199300001"]}""")
public record Market(
        List<Lot> lots,
        List<Bidder> bidders,
        @Nullable Integer minWinners,
        @Nullable Integer maxWinners,
        @Nullable List<Ruling> rulings,
        @Nullable List<Share> shares,
        @Nullable Boolean splitting,
        @Nullable List<LotWinners> lotWinners,
        @Nullable List<Fixed> fixed,
        @Nullable Integer maxNewWinners,
        @Nullable List<Switching> switchings,
        @Nullable Set<String> otherThan) {

    /** The tag of those who have the business today. */
    public static final String INCUMBENT = "incumbent";

    /** A tenth of a thousandth: shares and discounts are told so finely. */
    static final int WHOLE = 10_000;

    /** @throws IllegalArgumentException if it makes no sense */
    public Market {
        rulings = Objects.requireNonNullElse(rulings, List.of());
        shares = Objects.requireNonNullElse(shares, List.of());
        splitting = Objects.requireNonNullElse(splitting, false);
        lotWinners = Objects.requireNonNullElse(lotWinners, List.of());
        fixed = Objects.requireNonNullElse(fixed, List.of());
        switchings = Objects.requireNonNullElse(switchings, List.of());
        requireDifferent(lots.stream().map(Lot::id).toList());
        requireDifferent(bidders.stream().map(Bidder::id).toList());
        if (lots.isEmpty() || maxWinners != null && maxWinners < 1) {
            throw new IllegalArgumentException("Nothing can be awarded to nobody");
        }
        if (!splitting && !fixed.isEmpty()) {
            throw new IllegalArgumentException("Quantities are fixed only where lots are shared");
        }
    }

    /** With no limits but to the number of winners. */
    public Market(List<Lot> lots, List<Bidder> bidders, @Nullable Integer maxWinners, @Nullable List<Share> shares) {
        this(lots, bidders, null, maxWinners, null, shares, null, null, null, null, null, null);
    }

    /** The same question, for the best award with other winners than these. */
    public Market otherThan(Set<String> winners) {
        return new Market(
                lots,
                bidders,
                minWinners,
                maxWinners,
                rulings,
                shares,
                splitting,
                lotWinners,
                fixed,
                maxNewWinners,
                switchings,
                winners);
    }

    /** Whether a lot can be shared at all. */
    boolean isShared(Lot lot) {
        boolean whole = Objects.requireNonNull(lotWinners).stream()
                .anyMatch(limit -> limit.lot().equals(lot.id()) && limit.atMost() != null && limit.atMost() <= 1);
        return Objects.requireNonNull(splitting) && !whole;
    }

    private static void requireDifferent(List<String> ids) {
        if (new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("An id comes twice among " + ids);
        }
    }

    /** Items that go to one bidder together. */
    public record Lot(String id, List<Item> items) {}

    /**
     * Where a lot goes, or does not go.
     *
     * @param only whether it goes to that bidder or to nobody; otherwise it goes to anybody else
     */
    public record Ruling(String lot, String bidder, boolean only) {

        boolean allows(String ofLot, String toBidder) {
            return !lot.equals(ofLot) || bidder.equals(toBidder) == only;
        }
    }

    /** How much of something is needed. */
    public record Item(String id, BigDecimal quantity) {}

    /** How many bidders share a lot; one at most keeps it whole. */
    public record LotWinners(
            String lot, @Nullable Integer atLeast, @Nullable Integer atMost) {}

    /** How much of an item a bidder gets, whatever else. */
    public record Fixed(String item, String bidder, BigDecimal quantity) {}

    /**
     * What it costs, beside what is paid, if anything of a lot goes to anybody but those who have it today.
     *
     * @param cost with at most two decimals
     */
    public record Switching(String lot, List<String> from, BigDecimal cost) {}

    /**
     * Who offers what.
     *
     * @param tags such as {@code social-economy}
     * @param offers by item; a lot is offered whole if all of its items are, in the quantity that is needed
     * @param totalDiscounts by what the bidder is awarded in all
     * @param minimumAward before discounts; the bidder takes nothing rather than less; no limit if absent
     * @param maximumAward before discounts; the bidder can deliver no more; no limit if absent
     * @param packageDiscounts on lots that the bidder gets together, before the discount on the total
     * @param comparedAt at how many ten-thousandths of it what is paid counts while awards are compared: what has more quality counts
     *     for less; if absent for all bidders what is paid counts as it is
     */
    public record Bidder(
            String id,
            @Nullable Set<String> tags,
            List<Offer> offers,
            @Nullable List<TotalDiscount> totalDiscounts,
            @Nullable BigDecimal minimumAward,
            @Nullable BigDecimal maximumAward,
            @Nullable List<PackageDiscount> packageDiscounts,
            @Nullable Integer comparedAt) {

        /** Who takes any award. */
        public Bidder(String id, Set<String> tags, List<Offer> offers, List<TotalDiscount> totalDiscounts) {
            this(id, tags, offers, totalDiscounts, null, null, null, null);
        }

        public Bidder {
            tags = Objects.requireNonNullElse(tags, Set.of());
            totalDiscounts = Objects.requireNonNullElse(totalDiscounts, List.of());
            packageDiscounts = Objects.requireNonNullElse(packageDiscounts, List.of());
            if (comparedAt != null && (comparedAt < 1 || comparedAt > WHOLE)) {
                throw new IllegalArgumentException(comparedAt + " ten-thousandths cannot be compared");
            }
            requireDifferent(offers.stream().map(Offer::item).toList());
            TotalDiscount before = new TotalDiscount(BigDecimal.ZERO, 0);
            for (TotalDiscount discount : totalDiscounts) {
                if (discount.from().compareTo(before.from()) <= 0 || discount.basisPoints() <= before.basisPoints()) {
                    throw new IllegalArgumentException("The discounts of " + id + " do not rise");
                }
                before = discount;
            }
        }
    }

    /**
     * Less for everything, once what is awarded comes to so much.
     *
     * @param from before the discount; more than 0
     * @param basisPoints hundredths of a percent, 1 to 9999
     */
    public record TotalDiscount(BigDecimal from, int basisPoints) {

        public TotalDiscount {
            if (basisPoints < 0 || basisPoints >= WHOLE) {
                throw new IllegalArgumentException(basisPoints + " basis points are no discount");
            }
        }
    }

    /**
     * Less for some lots, once all of them go to the bidder, each of them whole. Of several on one lot the highest holds.
     *
     * @param basisPoints hundredths of a percent, 1 to 9999
     */
    public record PackageDiscount(List<String> lots, int basisPoints) {

        public PackageDiscount {
            if (basisPoints < 0 || basisPoints >= WHOLE || lots.isEmpty()) {
                throw new IllegalArgumentException(basisPoints + " basis points on " + lots + " are no discount");
            }
        }
    }

    /**
     * The price of an item by volume.
     *
     * @param incremental whether each price is for the part between its threshold and the next; otherwise the highest tier reached prices all
     * @param tiers thresholds rise, the first is 0
     * @param capacity the most that can be delivered; no limit if absent
     */
    public record Offer(
            String item,
            boolean incremental,
            List<Tier> tiers,
            @Nullable BigDecimal capacity) {

        boolean covers(BigDecimal quantity) {
            return capacity == null || capacity.compareTo(quantity) >= 0;
        }

        /** In cents, rounded half up once. */
        long costOf(BigDecimal quantity) {
            BigDecimal cost = BigDecimal.ZERO;
            for (int i = 0; i < tiers.size() && tiers.get(i).threshold().compareTo(quantity) <= 0; i++) {
                boolean last =
                        i + 1 == tiers.size() || tiers.get(i + 1).threshold().compareTo(quantity) > 0;
                BigDecimal end = last ? quantity : tiers.get(i + 1).threshold();
                BigDecimal price = tiers.get(i).unitPrice();
                cost = incremental
                        ? cost.add(price.multiply(end.subtract(tiers.get(i).threshold())))
                        : price.multiply(quantity);
            }
            return cost.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
    }

    /** From which quantity a price holds. */
    public record Tier(BigDecimal threshold, BigDecimal unitPrice) {}

    /**
     * A part of all that is paid, after discounts.
     *
     * @param of a tag, or the id of one bidder
     * @param atLeast whether so much has to go there; otherwise no more may
     * @param basisPoints hundredths of a percent, 0 to 10000
     */
    public record Share(String of, boolean atLeast, int basisPoints) {

        public Share {
            if (basisPoints < 0 || basisPoints > WHOLE) {
                throw new IllegalArgumentException(basisPoints + " basis points are no share");
            }
        }

        boolean isAbout(Bidder bidder) {
            return bidder.id().equals(of)
                    || Objects.requireNonNull(bidder.tags()).contains(of);
        }
    }
}
