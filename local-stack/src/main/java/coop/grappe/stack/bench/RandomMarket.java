package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Random;

/**
 * A call for tenders as a large federation might have it; the same one each time. Each bidder offers three items of five, in four tiers, and
 * discounts in four steps by all that it is awarded; every third bidder is of the social economy, and a little dearer. At most six may win, and at least a
 * quarter of what is paid goes to the social economy.
 */
final class RandomMarket {

    private static final int SEED = 20301101;
    private static final double COVERAGE = 0.6;
    private static final double[] STEPS = {0.1, 0.2, 0.35, 0.5};
    private static final int WINNERS = 6;
    private static final int QUARTER = 2_500;

    private final Random random = new Random(SEED);
    private final ObjectMapper json = new ObjectMapper();
    private final int items;
    private final double[] usualPrice;
    private final int[] quantity;

    private RandomMarket(int items) {
        this.items = items;
        this.usualPrice = new double[items];
        this.quantity = new int[items];
        for (int i = 0; i < items; i++) {
            usualPrice[i] = Math.exp(3 + 1.2 * random.nextGaussian());
            quantity[i] = 1 + (int) Math.exp(5 + random.nextGaussian());
        }
    }

    static void write(Path file, int bidders, int items) throws IOException {
        RandomMarket market = new RandomMarket(items);
        ObjectNode all = market.json.createObjectNode();
        ArrayNode lots = all.putArray("lots");
        for (int i = 0; i < items; i++) {
            ObjectNode lot = lots.addObject().put("id", "lot-" + i);
            lot.putArray("items").addObject().put("id", "item-" + i).put("quantity", market.quantity[i]);
        }
        ArrayNode offering = all.putArray("bidders");
        for (int j = 0; j < bidders; j++) {
            market.bidder(offering.addObject(), j);
        }
        all.put("maxWinners", WINNERS);
        all.putArray("shares")
                .addObject()
                .put("of", "social-economy")
                .put("atLeast", true)
                .put("basisPoints", QUARTER);
        market.json.writeValue(file.toFile(), all);
    }

    private void bidder(ObjectNode bidder, int number) {
        boolean social = number % 3 == 0;
        bidder.put("id", "bidder-" + number);
        bidder.putArray("tags").add(social ? "social-economy" : "other");
        double level = 0.95 + 0.1 * random.nextDouble() + (social ? 0.04 : 0);
        double volume = 0;
        ArrayNode offers = bidder.putArray("offers");
        for (int i = 0; i < items; i++) {
            if (random.nextDouble() < COVERAGE) {
                double price = usualPrice[i] * level * Math.max(0.6, 1 + 0.072 * random.nextGaussian());
                offer(offers.addObject(), i, price);
                volume += price * quantity[i];
            }
        }
        ArrayNode discounts = bidder.putArray("totalDiscounts");
        int points = 0;
        for (double step : STEPS) {
            points += 80 + random.nextInt(120);
            discounts.addObject().put("from", Math.round(step * volume)).put("basisPoints", points);
        }
    }

    private void offer(ObjectNode offer, int item, double price) {
        offer.put("item", "item-" + item).put("incremental", random.nextInt(4) == 0);
        ArrayNode tiers = offer.putArray("tiers");
        double present = price;
        long from = 0;
        for (int t = 0; t < 4; t++) {
            tiers.addObject()
                    .put("threshold", from)
                    .put("unitPrice", BigDecimal.valueOf(present).setScale(4, RoundingMode.HALF_UP));
            present *= 0.96 + 0.03 * random.nextDouble();
            from = Math.max(from + 1, Math.round(quantity[item] * (t + 1) * 0.25 * (0.6 + 0.8 * random.nextDouble())));
        }
    }
}
