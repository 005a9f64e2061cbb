package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import coop.grappe.purchasing.contract.PriceSchedule.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Measures the sharing of a large campaign, without a database: 300 members that buy 12 items, up to 500 units of each, some 30,000 units of every item. Prints
 * one JSON object.
 */
public final class SharingFigures {

    private static final int MEMBERS = 300;
    private static final int ITEMS = 12;
    private static final int MOST = 500;

    private SharingFigures() {}

    public static void main(String[] arguments) {
        List<ItemPurchase> purchases = purchases(new Random(2026));
        long begun = System.nanoTime();
        List<ItemGame> games = purchases.stream().map(ItemGame::new).toList();
        List<long[]> costs =
                games.stream().map(game -> game.costs(GainRule.SHAPLEY)).toList();
        double shapley = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        int blocked = 0;
        for (int k = 0; k < games.size(); k++) {
            blocked += games.get(k).blocking(costs.get(k)) == null ? 0 : 1;
        }
        double core = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        Gain gain = Gain.of(GainRule.SHAPLEY, purchases);
        double all = (System.nanoTime() - begun) / 1e9;
        double error = 0;
        for (ItemGame game : games) {
            error = Math.max(error, new ShapleyCosts(game.quantities(), game.curve()).error());
        }
        System.out.printf(
                Locale.ROOT,
                "{\"shapleySeconds300\":%.4f,\"coreSeconds300\":%.4f,\"gainSeconds300\":%.4f,\"largestRoundingErrorCents\":%.3e,"
                        + "\"itemsBlocked\":%d,\"members\":%d,\"items\":%d,\"units\":%d,\"verdict\":\"%s\"}%n",
                shapley,
                core,
                all,
                error / CostCurve.UNITS_OF_CENT,
                blocked,
                gain.shares().size(),
                ITEMS,
                games.stream().mapToInt(game -> game.curve().volume()).sum(),
                gain.whole().verdict().word());
    }

    private static List<ItemPurchase> purchases(Random random) {
        List<ItemPurchase> purchases = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            List<BigDecimal> quantities = new ArrayList<>();
            for (int member = 0; member < MEMBERS; member++) {
                quantities.add(BigDecimal.valueOf(1 + (long) (MOST * Math.pow(random.nextDouble(), 4))));
            }
            BigDecimal volume = quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            PriceSchedule schedule = schedule(item % 4 == 3 ? Kind.INCREMENTAL : Kind.ALL_UNITS, random);
            purchases.add(purchase(new UUID(1, item), schedule, quantities, volume));
        }
        return purchases;
    }

    /** Five tiers, the price falling by some percent at each. */
    private static PriceSchedule schedule(Kind kind, Random random) {
        int[] thresholds = {0, 500, 2_500, 8_000, 20_000};
        List<Tier> tiers = new ArrayList<>();
        long price = 50_000 + random.nextInt(950_000);
        for (int threshold : thresholds) {
            tiers.add(new Tier(BigDecimal.valueOf(threshold), new UnitPrice(BigDecimal.valueOf(price, 4), Money.CAD)));
            price = price * (90 + random.nextInt(9)) / 100;
        }
        return new PriceSchedule(kind, tiers);
    }

    private static ItemPurchase purchase(
            UUID item, PriceSchedule schedule, List<BigDecimal> quantities, BigDecimal volume) {
        List<PriceSchedule.PricedPart> parts = schedule.pricesOf(BigDecimal.ZERO, volume);
        BigDecimal total = parts.stream()
                .map(part -> part.quantity().multiply(part.unitPrice().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> paid =
                Money.rounded(total, Money.CAD, java.math.RoundingMode.HALF_UP).allocate(quantities);
        List<ItemPurchase.Buyer> buyers = new ArrayList<>();
        for (int member = 0; member < quantities.size(); member++) {
            String id = "CA-QC-NEQ:%010d".formatted(member);
            buyers.add(new ItemPurchase.Buyer(id, id, quantities.get(member), paid.get(member)));
        }
        return new ItemPurchase(item, item, new Text("Article", "Item"), "EA", schedule, buyers);
    }
}
