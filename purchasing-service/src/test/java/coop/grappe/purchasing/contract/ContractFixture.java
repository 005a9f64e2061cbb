package coop.grappe.purchasing.contract;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import coop.grappe.purchasing.contract.PriceSchedule.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Awards and contracts for tests. */
public final class ContractFixture {

    public static final Instant NOW = Instant.parse("2030-03-01T14:00:00Z");
    public static final String FEDERATION = "CA-QC-NEQ:1100000001";
    public static final String MEMBER = "CA-QC-NEQ:1100000002";
    public static final String SUPPLIER = "CA-QC-NEQ:1199999999";
    public static final UUID BULB = new UUID(1, 1);
    public static final UUID PAINT = new UUID(1, 2);
    public static final UUID SITE = new UUID(2, 1);

    private ContractFixture() {}

    /** @param steps threshold, unit price, threshold, unit price, … */
    public static PriceSchedule schedule(Kind kind, String... steps) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < steps.length; i += 2) {
            tiers.add(new Tier(new BigDecimal(steps[i]), UnitPrice.cad(steps[i + 1])));
        }
        return new PriceSchedule(kind, tiers);
    }

    static AwardConfirmed.Line line(UUID item, String unit, String quantity, PriceSchedule schedule) {
        return new AwardConfirmed.Line(
                item,
                new Text("Article " + item, "Item " + item),
                new AwardConfirmed.Classification("UNSPSC", "39101628"),
                unit,
                BigDecimal.ONE,
                Quantity.of(quantity, unit),
                Quantity.of(quantity, unit),
                schedule);
    }

    static Contract contract(String feePercent, AwardConfirmed.Line... lines) {
        var winner = new AwardConfirmed.Winner(SUPPLIER, "Lumières du Fleuve", List.of(lines));
        var award = new AwardConfirmed(
                new UUID(3, 1),
                null,
                new UUID(3, 2),
                new UUID(3, 3),
                FEDERATION,
                new Text("Éclairage", "Lighting"),
                Money.cad("250000.00"),
                1,
                new BigDecimal(feePercent),
                List.of(winner),
                List.of(),
                "equal-price",
                null);
        return Contract.drawnUp(award, winner, NOW);
    }

    /** Bulbs in all-units tiers, 4.125 from 100; paint incremental, 8.50 beyond 20 litres. */
    public static Contract active() {
        Contract contract = contract(
                "1.5",
                line(BULB, "EA", "120", schedule(Kind.ALL_UNITS, "0", "5", "100", "4.125")),
                line(PAINT, "LTR", "36.5", schedule(Kind.INCREMENTAL, "0", "9.1234", "20", "8.50")));
        contract.sign(FEDERATION, "nego", contract.documentDigest(), NOW);
        contract.sign(SUPPLIER, "vente", contract.documentDigest(), NOW);
        return contract;
    }

    public static CommittedNeed need(String memberId, UUID item, String quantity) {
        return need(memberId, item, quantity, new NeedsCommitted.Step[0]);
    }

    static CommittedNeed need(String memberId, UUID item, String quantity, NeedsCommitted.Step... steps) {
        var site = new NeedsCommitted.Destination(
                SITE,
                "Immeuble A",
                new NeedsCommitted.Address("12, rue des Pins", "Sherbrooke", "J1H 1A1", "QC"),
                "Estrie");
        var need = new NeedsCommitted.Committed(
                UUID.randomUUID(),
                SITE,
                item,
                Quantity.of(quantity, "EA"),
                UnitPrice.cad("6.50"),
                "invoice",
                List.of(steps));
        var event = new NeedsCommitted(new UUID(3, 3), memberId, "Coop " + memberId, List.of(site), List.of(need));
        return CommittedNeed.of(event, need, site);
    }
}
