package coop.grappe.member.campaign;

import coop.grappe.member.packing.PackRule;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Campaigns as tests need them; public for other packages' tests. */
public final class CampaignFixture {

    public static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");
    public static final Instant UNTIL = NOW.plus(Duration.ofDays(30));
    static final Collected ENOUGH = new Collected(2, 5, Money.cad("100.00"));

    private CampaignFixture() {}

    public static CharterTerms terms() {
        return terms(UNTIL.plus(Duration.ofDays(365)), Duration.ofDays(7));
    }

    static CharterTerms terms(Instant mandateExpires, Duration votingPeriod) {
        Text text = new Text("texte", "text");
        return new CharterTerms(
                text,
                new Mandate(text, Money.cad("500000.00"), mandateExpires),
                50,
                50,
                votingPeriod,
                Duration.ofDays(10),
                new BigDecimal("1.5000"),
                "equal-price",
                PackRule.MAX_MIN,
                null,
                null,
                Disclosure.PRIVATE);
    }

    static CampaignPlan plan() {
        return new CampaignPlan(
                new Text("Hiver", "Winter"),
                terms(),
                UNTIL,
                new CollectiveMinimum(2, Money.cad("100.00")),
                new BelowMinimum(Duration.ofDays(14), 1),
                null,
                null);
    }

    public static Campaign draft() {
        return Campaign.drafted("CA-QC-NEQ:1100000001", plan(), NOW);
    }

    public static Campaign collecting() {
        Campaign campaign = draft();
        campaign.open(1, NOW);
        return campaign;
    }

    public static Item item(String unit, String packSize) {
        Campaign campaign = draft();
        return Item.planned(
                campaign,
                new ItemPlan(
                        new Text("Article", "Item"),
                        new Classification("UNSPSC", "39101628"),
                        unit,
                        new BigDecimal(packSize),
                        null,
                        List.of(),
                        List.of()));
    }

    /** An item with names of its own. */
    public static Item named(String french, String english, String unit, String packSize) {
        return Item.planned(
                draft(),
                new ItemPlan(
                        new Text(french, english),
                        new Classification("UNSPSC", "39101628"),
                        unit,
                        new BigDecimal(packSize),
                        null,
                        null,
                        null));
    }

    /** An item that accepts other units, asks for a colour and for at least so much. */
    public static Item particular(String unit, String packSize, String minimumOrder, AcceptedUnit... accepted) {
        Text colour = new Text("Couleur", "Colour");
        var colours = List.of(new Text("blanc", "white"), new Text("gris", "grey"));
        return Item.planned(
                draft(),
                new ItemPlan(
                        new Text("Peinture", "Paint"),
                        new Classification("UNSPSC", "31211508"),
                        unit,
                        new BigDecimal(packSize),
                        new BigDecimal(minimumOrder),
                        List.of(accepted),
                        List.of(new Attribute("colour", colour, colours, true))));
    }
}
