package coop.grappe.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small markets of every kind. */
final class Markets {

    private static final String[] TAGS = {"local", "social-economy"};

    private final Random random;

    Markets(Random random) {
        this.random = random;
    }

    Market any() {
        List<Market.Lot> lots = new ArrayList<>();
        List<Market.Item> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            List<Market.Item> ofLot = new ArrayList<>();
            for (int k = random.nextInt(4) == 0 ? 2 : 1; k > 0; k--) {
                ofLot.add(
                        new Market.Item("item" + i + k, BigDecimal.valueOf(1 + random.nextInt(90), random.nextInt(2))));
            }
            lots.add(new Market.Lot("lot" + i, ofLot));
            items.addAll(ofLot);
        }
        List<Market.Bidder> bidders = new ArrayList<>();
        for (int j = 1 + random.nextInt(4); j > 0; j--) {
            bidders.add(bidder("bidder" + j, items));
        }
        Integer maxWinners = random.nextBoolean() ? 1 + random.nextInt(3) : null;
        Integer minWinners = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : null;
        List<Market.Ruling> rulings = new ArrayList<>();
        for (int r = random.nextInt(8) - 5; r > 0; r--) {
            rulings.add(new Market.Ruling(
                    "lot" + (1 + random.nextInt(6)), "bidder" + (1 + random.nextInt(4)), random.nextInt(4) == 0));
        }
        return new Market(lots, bidders, minWinners, maxWinners, rulings, shares());
    }

    private Market.Bidder bidder(String id, List<Market.Item> items) {
        List<Market.Offer> offers = new ArrayList<>();
        for (Market.Item item : items) {
            if (random.nextInt(8) > 0) {
                offers.add(new Market.Offer(item.id(), random.nextBoolean(), tiers(), capacity()));
            }
        }
        List<Market.TotalDiscount> discounts = new ArrayList<>();
        int from = 0;
        int points = 0;
        for (int k = random.nextInt(4); k > 0; k--) {
            from += 1 + random.nextInt(12_000);
            points += 1 + random.nextInt(1_500);
            discounts.add(new Market.TotalDiscount(BigDecimal.valueOf(from, 1), points));
        }
        return new Market.Bidder(
                id,
                random.nextBoolean() ? Set.of(TAGS[random.nextInt(2)]) : Set.of(),
                offers,
                discounts,
                random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(8_000), 1) : null);
    }

    private List<Market.Tier> tiers() {
        List<Market.Tier> tiers = new ArrayList<>();
        int from = 0;
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            tiers.add(new Market.Tier(BigDecimal.valueOf(from, 1), BigDecimal.valueOf(1 + random.nextInt(99_999), 4)));
            from += 1 + random.nextInt(400);
        }
        return tiers;
    }

    private @Nullable BigDecimal capacity() {
        return random.nextInt(6) == 0 ? BigDecimal.valueOf(1 + random.nextInt(90)) : null;
    }

    private List<Market.Share> shares() {
        List<Market.Share> shares = new ArrayList<>();
        for (int s = random.nextInt(3); s > 0; s--) {
            String of = random.nextBoolean() ? TAGS[random.nextInt(2)] : "bidder" + (1 + random.nextInt(4));
            boolean atLeast = random.nextBoolean();
            int most = 7_000;
            shares.add(new Market.Share(of, atLeast, atLeast ? random.nextInt(most) : 10_000 - random.nextInt(most)));
        }
        return shares;
    }
}
