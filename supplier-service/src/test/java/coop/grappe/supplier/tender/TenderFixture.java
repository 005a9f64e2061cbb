package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A tender for 120 bulbs and 36.5 litres of paint in two lots; price counts 70, service 30. */
public final class TenderFixture {

    public static final Instant NOW = Instant.parse("2030-02-01T12:00:00Z");
    public static final Instant ENQUIRIES = Instant.parse("2030-02-15T12:00:00Z");
    public static final Instant DEADLINE = Instant.parse("2030-03-01T12:00:00Z");
    public static final Instant MANDATE = Instant.parse("2030-06-30T00:00:00Z");
    public static final UUID BULB = new UUID(1, 1);
    public static final UUID PAINT = new UUID(1, 2);

    private TenderFixture() {}

    /** What the members let the negotiator do in {@link #campaign()}. */
    static Mandate mandate() {
        return campaign().charter().mandate();
    }

    static CampaignClosed campaign() {
        Text scope = new Text("Éclairage", "Lighting");
        var rules = new CampaignClosed.Rules(
                scope,
                Money.cad("5000.00"),
                MANDATE,
                new BigDecimal("1.5"),
                Duration.ofDays(10),
                null,
                null,
                null,
                null);
        var bulbs = List.of(
                new RegionalDemand("Estrie", Quantity.of("100", "EA")),
                new RegionalDemand("Outaouais", Quantity.of("20", "EA")));
        var litres = List.of(new RegionalDemand("Estrie", Quantity.of("36.5", "LTR")));
        return new CampaignClosed(
                new UUID(2, 1),
                "CA-QC-NEQ:1100000001",
                new Text("Hiver", "Winter"),
                rules,
                1,
                1,
                List.of(item(BULB, "Ampoule", "EA", "600.00", bulbs), item(PAINT, "Peinture", "LTR", "400.00", litres)),
                3,
                Money.cad("1000.00"));
    }

    private static TenderItem item(UUID id, String name, String unit, String baseline, List<RegionalDemand> demand) {
        return new TenderItem(
                id,
                new Text(name, name),
                new Classification("UNSPSC", "39101628"),
                unit,
                BigDecimal.ONE,
                Money.cad(baseline),
                demand,
                List.of());
    }

    public static Tender planned() {
        Tender tender = Tender.draftedFrom(campaign());
        tender.cutInto(new LotPlan(List.of(
                new LotPlan.PlannedLot(new Text("Éclairage", "Lighting"), List.of(BULB)),
                new LotPlan.PlannedLot(new Text("Peinture", "Paint"), List.of(PAINT)))));
        tender.judgeBy(CriterionPlan.of(criteria(), PriceFormula.RELATIVE_TO_LOWEST));
        return tender;
    }

    static List<Criterion> criteria() {
        return List.of(
                new Criterion("price", new Text("Prix", "Price"), CriterionKind.PRICE, 70),
                new Criterion("service", new Text("Service", "Service"), CriterionKind.QUALITY, 30));
    }

    /** Opened, and judged so; where the formula is absolute 400.00 earns all points and 900.00 none. */
    public static Tender openedBy(PriceFormula formula, TieRule ties, int maximumSpread) {
        Tender tender = planned();
        List<PriceScale> scales = tender.lots().stream()
                .filter(lot -> formula == PriceFormula.ABSOLUTE)
                .map(lot -> new PriceScale(lot.id(), Money.cad("400.00"), Money.cad("900.00")))
                .toList();
        List<String> tags = ties == TieRule.TAGGED_FIRST ? List.of("social-economy") : List.of();
        tender.judgeBy(new CriterionPlan(criteria(), formula, scales, null, ties, tags, maximumSpread));
        return opened(tender);
    }

    private static Tender opened(Tender planned) {
        planned.publish(publication(), NOW);
        planned.close(2);
        planned.open(2, 2, DEADLINE);
        return planned;
    }

    static PublicationPlan publication() {
        return new PublicationPlan(Procedure.OPEN, ENQUIRIES, DEADLINE, null);
    }

    public static Tender wholeInOneLot() {
        Tender tender = Tender.draftedFrom(campaign());
        tender.publish(publication(), NOW);
        return tender;
    }

    public static Tender active() {
        Tender tender = planned();
        tender.publish(publication(), NOW);
        return tender;
    }

    public static Tender opened() {
        Tender tender = active();
        tender.close(2);
        tender.open(2, 2, DEADLINE);
        return tender;
    }

    public static Tender evaluated() {
        Tender tender = opened();
        tender.evaluate();
        return tender;
    }
}
