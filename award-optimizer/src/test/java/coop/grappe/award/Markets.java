package coop.grappe.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Small markets of every kind, with every kind of condition. */
final class Markets {

    private static final String[] TAGS = {"local", "social-economy"};

    private final Random random;
    private int lots;
    private int bidders;

    Markets(Random random) {
        this.random = random;
    }

    /** Lots stay whole. */
    Market any() {
        lots = 1 + random.nextInt(6);
        bidders = 1 + random.nextInt(4);
        List<Market.Lot> all = new ArrayList<>();
        for (int i = lots; i > 0; i--) {
            all.add(lot(
                    i, random.nextInt(4) == 0 ? 2 : 1, BigDecimal.valueOf(1 + random.nextInt(90), random.nextInt(2))));
        }
        return market(all, false, 90);
    }

    /** Lots are shared in whole units, except where they must not be. */
    Market shared() {
        lots = 1 + random.nextInt(2);
        bidders = 1 + random.nextInt(3);
        int most = bidders == 3 ? 3 : 5;
        List<Market.Lot> all = new ArrayList<>();
        for (int i = lots; i > 0; i--) {
            all.add(lot(i, random.nextInt(4) == 0 ? 2 : 1, BigDecimal.valueOf(1 + random.nextInt(most))));
        }
        return market(all, true, most);
    }

    private static Market.Lot lot(int number, int items, BigDecimal quantity) {
        List<Market.Item> ofLot = new ArrayList<>();
        for (int k = items; k > 0; k--) {
            ofLot.add(new Market.Item("item" + number + k, quantity));
        }
        return new Market.Lot("lot" + number, ofLot);
    }

    private Market market(List<Market.Lot> all, boolean splitting, int most) {
        List<Market.Item> items =
                all.stream().flatMap(lot -> lot.items().stream()).toList();
        boolean byValue = random.nextInt(4) == 0;
        List<Market.Bidder> offering = new ArrayList<>();
        for (int j = bidders; j > 0; j--) {
            offering.add(bidder("bidder" + j, items, most, byValue));
        }
        return new Market(
                all,
                offering,
                random.nextInt(6) == 0 ? 1 + random.nextInt(3) : null,
                random.nextBoolean() ? 1 + random.nextInt(3) : null,
                rulings(),
                shares(),
                splitting,
                random.nextInt(splitting ? 2 : 30) == 0 ? lotWinners() : null,
                splitting ? fixed(items) : null,
                random.nextInt(7) == 0 ? random.nextInt(3) : null,
                switchings(),
                random.nextInt(5) == 0 ? anyBidders() : null);
    }

    private List<Market.Ruling> rulings() {
        List<Market.Ruling> rulings = new ArrayList<>();
        for (int r = random.nextInt(9) - 6; r > 0; r--) {
            rulings.add(new Market.Ruling(anyLot(6), anyBidder(), random.nextInt(4) == 0));
        }
        return rulings;
    }

    private List<Market.LotWinners> lotWinners() {
        List<Market.LotWinners> limits = new ArrayList<>();
        for (int r = random.nextInt(4) - 1; r > 0; r--) {
            Integer atLeast = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : null;
            limits.add(
                    new Market.LotWinners(anyLot(lots), atLeast, random.nextBoolean() ? 1 + random.nextInt(2) : null));
        }
        return limits;
    }

    private List<Market.Fixed> fixed(List<Market.Item> items) {
        Market.Item item = items.get(random.nextInt(items.size()));
        BigDecimal part = BigDecimal.valueOf(random.nextInt(item.quantity().intValueExact() + 1));
        return random.nextInt(9) == 0 ? List.of(new Market.Fixed(item.id(), anyBidder(), part)) : List.of();
    }

    private List<Market.Switching> switchings() {
        List<Market.Switching> switchings = new ArrayList<>();
        for (int r = random.nextInt(6) - 3; r > 0; r--) {
            List<String> from = List.copyOf(anyBidders());
            switchings.add(new Market.Switching(anyLot(lots), from, BigDecimal.valueOf(random.nextInt(9_000), 2)));
        }
        return switchings;
    }

    private String anyLot(int of) {
        return "lot" + (1 + random.nextInt(of));
    }

    private String anyBidder() {
        return "bidder" + (1 + random.nextInt(4));
    }

    private Set<String> anyBidders() {
        Set<String> some = new TreeSet<>();
        for (int j = 1; j <= bidders; j++) {
            if (random.nextBoolean()) {
                some.add("bidder" + j);
            }
        }
        return some;
    }

    private Market.Bidder bidder(String id, List<Market.Item> items, int most, boolean byValue) {
        List<Market.Offer> offers = new ArrayList<>();
        for (Market.Item item : items) {
            if (random.nextInt(9) > 0) {
                offers.add(new Market.Offer(item.id(), random.nextBoolean(), tiers(most), capacity(most)));
            }
        }
        Set<String> tags = new HashSet<>();
        if (random.nextBoolean()) {
            tags.add(TAGS[random.nextInt(2)]);
        }
        if (random.nextBoolean()) {
            tags.add(Market.INCUMBENT);
        }
        int scale = 133 * most;
        return new Market.Bidder(
                id,
                tags,
                offers,
                totalDiscounts(scale),
                random.nextInt(6) == 0 ? BigDecimal.valueOf(random.nextInt(scale / 2), 1) : null,
                random.nextInt(6) == 0 ? BigDecimal.valueOf(random.nextInt(scale * 4), 1) : null,
                packageDiscounts(),
                byValue && random.nextInt(4) > 0 ? 3_000 + random.nextInt(7_001) : null);
    }

    private List<Market.TotalDiscount> totalDiscounts(int scale) {
        List<Market.TotalDiscount> discounts = new ArrayList<>();
        int from = 0;
        int points = 0;
        for (int k = random.nextInt(4); k > 0; k--) {
            from += 1 + random.nextInt(scale);
            points += 1 + random.nextInt(1_500);
            discounts.add(new Market.TotalDiscount(BigDecimal.valueOf(from, 1), points));
        }
        return discounts;
    }

    private List<Market.PackageDiscount> packageDiscounts() {
        List<Market.PackageDiscount> packages = new ArrayList<>();
        for (int p = random.nextInt(4) - 1; p > 0; p--) {
            Set<String> together = new TreeSet<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                together.add(anyLot(lots + (random.nextInt(9) == 0 ? 1 : 0)));
            }
            packages.add(new Market.PackageDiscount(List.copyOf(together), 1 + random.nextInt(3_000)));
        }
        return packages;
    }

    private List<Market.Tier> tiers(int most) {
        List<Market.Tier> tiers = new ArrayList<>();
        int from = 0;
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            tiers.add(new Market.Tier(BigDecimal.valueOf(from, 1), BigDecimal.valueOf(1 + random.nextInt(99_999), 4)));
            from += 1 + random.nextInt(4 * most);
        }
        return tiers;
    }

    private @Nullable BigDecimal capacity(int most) {
        return random.nextInt(6) == 0 ? BigDecimal.valueOf(1 + random.nextInt(most)) : null;
    }

    private List<Market.Share> shares() {
        List<Market.Share> shares = new ArrayList<>();
        for (int s = random.nextInt(4) - 1; s > 0; s--) {
            String of =
                    random.nextBoolean() ? TAGS[random.nextInt(2)] : random.nextInt(3) == 0 ? "incumbent" : anyBidder();
            boolean atLeast = random.nextBoolean();
            int most = 7_000;
            shares.add(new Market.Share(of, atLeast, atLeast ? random.nextInt(most) : 10_000 - random.nextInt(most)));
        }
        return shares;
    }
}
