package coop.grappe.supplier.bid;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.sealing.Commitment;
import coop.grappe.supplier.sealing.SealedBid;
import coop.grappe.supplier.tender.Tender;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opened bids for the tender of the fixture. */
public final class BidFixture {

    private BidFixture() {}

    public static Bid valid(Tender tender, String supplier, Instant submittedAt, Map<UUID, PriceSchedule> prices) {
        List<Offer> offers = prices.entrySet().stream()
                .map(entry -> new Offer(entry.getKey(), entry.getValue(), null))
                .toList();
        return valid(tender, supplier, submittedAt, content(offers, List.of(), List.of()));
    }

    public static Bid valid(Tender tender, String supplier, Instant submittedAt, BidContent content) {
        Bid bid = Bid.submitted(
                Ids.next(), tender.id(), supplier, content.number(), new SealedBid(new byte[] {1}), "", submittedAt);
        bid.reveal(content, Commitment.to("{}"));
        return bid;
    }

    public static BidContent content(List<Offer> offers, List<PackageDiscount> packages, List<TotalDiscount> totals) {
        return new BidContent(null, offers, packages, totals, null, null, null, List.of(), List.of());
    }

    public static PriceSchedule allUnits(String... thresholdsAndPrices) {
        return schedule(ScheduleKind.ALL_UNITS, thresholdsAndPrices);
    }

    public static PriceSchedule incremental(String... thresholdsAndPrices) {
        return schedule(ScheduleKind.INCREMENTAL, thresholdsAndPrices);
    }

    private static PriceSchedule schedule(ScheduleKind kind, String... thresholdsAndPrices) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < thresholdsAndPrices.length; i += 2) {
            tiers.add(new Tier(new BigDecimal(thresholdsAndPrices[i]), UnitPrice.cad(thresholdsAndPrices[i + 1])));
        }
        return new PriceSchedule(kind, tiers);
    }
}
