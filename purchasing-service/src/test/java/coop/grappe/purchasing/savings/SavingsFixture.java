package coop.grappe.purchasing.savings;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.purchasing.contract.PriceSchedule;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import coop.grappe.purchasing.contract.PriceSchedule.Tier;
import coop.grappe.purchasing.savings.Facts.Costs;
import coop.grappe.purchasing.savings.Facts.Entitled;
import coop.grappe.purchasing.savings.Facts.Item;
import coop.grappe.purchasing.savings.Facts.Key;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts of a campaign, said one by one. */
final class SavingsFixture {

    static final UUID BULB = new UUID(1, 1);
    static final UUID PAINT = new UUID(1, 2);
    static final String ELMS = "CA-QC-NEQ:1100000002";
    static final String PINES = "CA-QC-NEQ:1100000003";
    static final String OAKS = "CA-QC-NEQ:1100000004";
    static final UUID CAMPAIGN = new UUID(3, 3);

    private final List<Need> needs = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<Entitled> entitlements = new ArrayList<>();
    private final Map<Key, Purchase> purchases = new LinkedHashMap<>();
    private final Map<String, Costs> costs = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>(
            Map.of(ELMS, "Coop d’habitation Les Érables", PINES, "Coop d’habitation Les Pins", OAKS, "=Les Chênes"));

    static UnitPrice price(String amount) {
        return UnitPrice.cad(amount);
    }

    static PriceSchedule at(String... steps) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < steps.length; i += 2) {
            tiers.add(new Tier(new BigDecimal(steps[i]), price(steps[i + 1])));
        }
        return new PriceSchedule(Kind.ALL_UNITS, tiers);
    }

    static Need need(String member, UUID item, String quantity, String price, @Nullable String source) {
        return new Need(
                UUID.randomUUID(), member, item, Quantity.of(quantity, "EA"), SavingsFixture.price(price), source);
    }

    SavingsFixture wants(String member, UUID item, String quantity, String price, @Nullable String source) {
        needs.add(need(member, item, quantity, price, source));
        return this;
    }

    SavingsFixture offered(UUID item, String entitled, PriceSchedule awarded, PriceSchedule today) {
        offers.add(new Offer(item, item, new BigDecimal(entitled), awarded, today));
        return this;
    }

    SavingsFixture mayOrder(String member, UUID item, String quantity) {
        return mayOrder(member, item, quantity, quantity);
    }

    SavingsFixture mayOrder(String member, UUID item, String quantity, String granted) {
        entitlements.add(new Entitled(member, item, item, new BigDecimal(quantity), new BigDecimal(granted)));
        return this;
    }

    SavingsFixture bought(String member, UUID item, String kept, String charged, String credited, String rebated) {
        purchases.put(
                new Key(member, item),
                new Purchase(
                        new BigDecimal(kept),
                        BigDecimal.ZERO,
                        Money.cad(charged),
                        Money.cad(credited),
                        Money.cad(rebated)));
        return this;
    }

    SavingsFixture pays(String member, String fee, String landed, String taxes, String transfer) {
        costs.put(member, new Costs(Money.cad(fee), Money.cad(landed), Money.cad(taxes), Money.cad(transfer)));
        return this;
    }

    SavingsFixture called(String member, String name) {
        names.put(member, name);
        return this;
    }

    SavingsReport report() {
        Map<UUID, Item> items = new LinkedHashMap<>();
        items.put(BULB, new Item(new Text("Ampoule DEL", "LED bulb"), "EA"));
        items.put(PAINT, new Item(new Text("Peinture intérieure", "Interior paint"), "EA"));
        Facts facts = new Facts(needs, names, items, offers, entitlements, purchases, costs);
        return SavingsReport.of(
                CAMPAIGN,
                new Text("Énergie et entretien 2030", "Energy and upkeep 2030"),
                new Reckoning(facts).members());
    }

    /** Three members, bulbs and paint; an estimate, a price far off, and a member that bought without a need of its own. */
    static SavingsFixture campaign() {
        return new SavingsFixture()
                .wants(ELMS, BULB, "70", "6.50", "invoice")
                .wants(ELMS, BULB, "10", "5.75", "quote")
                .wants(PINES, BULB, "40", "6.00", "list")
                .wants(OAKS, BULB, "20", "13.00", "invoice")
                .wants(ELMS, PAINT, "30", "31.00", "estimate")
                .wants(PINES, PAINT, "10", "30.00", "invoice")
                .offered(BULB, "140", at("0", "5", "100", "4.125"), at("0", "5", "100", "4.25"))
                .offered(PAINT, "40", at("0", "24.00"), at("0", "24.00"))
                .mayOrder(ELMS, BULB, "70", "80")
                .mayOrder(PINES, BULB, "50", "40")
                .mayOrder(OAKS, BULB, "20")
                .mayOrder(ELMS, PAINT, "30")
                .mayOrder(PINES, PAINT, "10")
                .bought(ELMS, BULB, "60", "400.00", "25.00", "52.50")
                .bought(OAKS, BULB, "20", "82.50", "0.00", "0.00")
                .bought(ELMS, PAINT, "10", "240.00", "0.00", "0.00")
                .pays(ELMS, "6.00", "15.00", "59.90", "12.34")
                .pays(PINES, "0.00", "0.00", "0.00", "-12.34");
    }
}
