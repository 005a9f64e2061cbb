package coop.grappe.supplier.bid;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderItem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a bid asks for what it is awarded: the prices of its schedules, less the discount of the packages that it wins, less the discount
 * on all that it is awarded. The threshold of the latter looks at the amount before any discount. A lot counts for a package when its
 * whole demand is awarded to the bid.
 *
 * <p>A unit price is rounded once, half up to the decimals that unit prices have; then each line to the cent.
 */
public final class BidPricing {

    private final Map<UUID, Offer> offers;
    private final List<PackageDiscount> packages;
    private final List<TotalDiscount> totals;
    private final Map<UUID, Map<UUID, Quantity>> lots;
    private final Map<UUID, UUID> lotOf;
    private final Currency currency;

    /** @param lots each with the demand for its items */
    public BidPricing(
            Map<UUID, Offer> offers,
            List<PackageDiscount> packages,
            List<TotalDiscount> totals,
            Map<UUID, Map<UUID, Quantity>> lots,
            Currency currency) {
        this.offers = Map.copyOf(offers);
        this.packages = List.copyOf(packages);
        this.totals = List.copyOf(totals);
        this.lots = Map.copyOf(lots);
        this.lotOf = new HashMap<>();
        lots.forEach((lot, items) -> items.keySet().forEach(item -> lotOf.put(item, lot)));
        this.currency = currency;
    }

    /** With everything that was negotiated after the opening. */
    public static BidPricing of(Bid bid, Tender tender) {
        return new BidPricing(
                bid.offers(),
                bid.packageDiscounts(),
                bid.totalDiscounts(),
                demandByLot(tender),
                tender.baseline().currency());
    }

    /** The demand for each item of each lot. */
    public static Map<UUID, Map<UUID, Quantity>> demandByLot(Tender tender) {
        Map<UUID, Quantity> demand =
                tender.items().stream().collect(Collectors.toMap(TenderItem::itemId, TenderItem::quantity));
        return tender.lots().stream()
                .collect(Collectors.toMap(
                        Lot::id,
                        lot -> lot.itemIds().stream()
                                .collect(Collectors.toMap(
                                        item -> item, item -> Objects.requireNonNull(demand.get(item))))));
    }

    /**
     * What an award costs.
     *
     * @param gross before any discount
     * @param total the sum of the lines
     */
    public record Price(Money gross, Money total, Map<UUID, Line> lines) {}

    /**
     * One item of it.
     *
     * @param packagePercent what the best package that is won takes off its prices; 0 if none
     * @param totalPercent what the amount of all that is awarded takes off what is left; 0 if none
     * @param schedule after both
     * @param cost of the awarded quantity by that schedule
     */
    public record Line(BigDecimal packagePercent, BigDecimal totalPercent, PriceSchedule schedule, Money cost) {}

    /**
     * Prices an award.
     *
     * @param awarded items that the bid offers, each with how much of it
     */
    public Price of(Map<UUID, Quantity> awarded) {
        Money gross = Money.zero(currency);
        for (Map.Entry<UUID, Quantity> item : awarded.entrySet()) {
            gross = gross.plus(offered(item.getKey()).costOf(item.getValue()));
        }
        BigDecimal totalPercent = TotalDiscount.percentAt(totals, gross);
        Set<UUID> won = wonLots(awarded);
        Map<UUID, Line> lines = new LinkedHashMap<>();
        Money total = Money.zero(currency);
        for (Map.Entry<UUID, Quantity> item : awarded.entrySet()) {
            Line line = line(item.getKey(), item.getValue(), won, totalPercent);
            lines.put(item.getKey(), line);
            total = total.plus(line.cost());
        }
        return new Price(gross, total, lines);
    }

    /** The lots whose whole demand is awarded. */
    public Set<UUID> wonLots(Map<UUID, Quantity> awarded) {
        return lots.entrySet().stream()
                .filter(lot -> lot.getValue().entrySet().stream().allMatch(item -> isWhole(item, awarded)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isWhole(Map.Entry<UUID, Quantity> demanded, Map<UUID, Quantity> awarded) {
        Quantity given = awarded.get(demanded.getKey());
        return given != null && given.compareTo(demanded.getValue()) >= 0;
    }

    private Line line(UUID item, Quantity quantity, Set<UUID> won, BigDecimal totalPercent) {
        UUID lot = Objects.requireNonNull(lotOf.get(item), "what is awarded is in a lot");
        BigDecimal packagePercent = PackageDiscount.percentFor(lot, won, packages);
        PriceSchedule schedule = offered(item).less(packagePercent, totalPercent);
        return new Line(packagePercent, totalPercent, schedule, schedule.costOf(quantity));
    }

    private PriceSchedule offered(UUID item) {
        return Objects.requireNonNull(offers.get(item), "what is awarded was offered")
                .schedule();
    }
}
