package coop.grappe.supplier.dossier;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.supplier.tender.Amendment;
import coop.grappe.supplier.tender.AuctionFeedback;
import coop.grappe.supplier.tender.AuctionRules;
import coop.grappe.supplier.tender.Breakpoints;
import coop.grappe.supplier.tender.Classification;
import coop.grappe.supplier.tender.Criterion;
import coop.grappe.supplier.tender.CriterionKind;
import coop.grappe.supplier.tender.DemandStep;
import coop.grappe.supplier.tender.Disclosure;
import coop.grappe.supplier.tender.DocumentChanges;
import coop.grappe.supplier.tender.JudgingRules;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.LotTitle;
import coop.grappe.supplier.tender.PriceFormula;
import coop.grappe.supplier.tender.PriceScale;
import coop.grappe.supplier.tender.Procedure;
import coop.grappe.supplier.tender.ProcedureRules;
import coop.grappe.supplier.tender.RegionalDemand;
import coop.grappe.supplier.tender.TieRule;
import coop.grappe.supplier.tender.Trusteeship;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tender file that has everything in it that a file can have. */
final class FileFixture {

    static final UUID BULB = new UUID(1, 1);
    static final UUID PAINT = new UUID(1, 2);
    static final UUID LIGHTING = new UUID(3, 1);
    static final Instant PUBLISHED = Instant.parse("2030-02-01T17:00:00Z");
    static final String FIRST_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final String SECOND_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private FileFixture() {}

    static TenderFile file() {
        return of(3, Occasion.ANSWER, days(10));
    }

    private static TenderFile of(int edition, @Nullable Occasion occasion, @Nullable Instant issuedAt) {
        return new TenderFile(
                edition,
                occasion,
                issuedAt,
                new UUID(7, 7),
                new UUID(8, 8),
                "CA-QC-NEQ:1165432000",
                new Text("Achats d’hiver : éclairage et peinture", "Winter purchases: lighting and paint"),
                Procedure.SELECTIVE,
                PUBLISHED,
                days(14),
                days(28),
                List.of(bulbs(), paint()),
                List.of(
                        new Lot(LIGHTING, new Text("Éclairage", "Lighting"), List.of(BULB)),
                        new Lot(new UUID(3, 2), new Text("Peinture", "Paint"), List.of(PAINT))),
                List.of(
                        new Criterion("price", new Text("Prix", "Price"), CriterionKind.PRICE, 70),
                        new Criterion(
                                "service",
                                new Text("Service et garanties", "Service and warranties"),
                                CriterionKind.QUALITY,
                                30)),
                new JudgingRules(
                        PriceFormula.ABSOLUTE,
                        List.of(new PriceScale(LIGHTING, Money.cad("40000.00"), Money.cad("90000.00"))),
                        null,
                        TieRule.TAGGED_FIRST,
                        List.of("social-economy"),
                        20),
                new BigDecimal("10"),
                new Trusteeship(
                        2,
                        List.of(
                                new Trusteeship.Trustee("CA-QC-NEQ:1160000001", "x"),
                                new Trusteeship.Trustee("CA-QC-NEQ:1160000002", "y"))),
                new AuctionRules(
                        AuctionFeedback.RANK, new BigDecimal("0.5"), Duration.ofMinutes(2), Duration.ofMinutes(3)),
                new ProcedureRules(2, 0, Duration.ofDays(10), false, 1, Duration.ofDays(90), List.of("licence-rbq")),
                new Disclosure(Disclosure.LosingPrices.PRIVATE, Disclosure.Ledger.MEMBERS),
                List.of(
                        document(1, "Devis technique de l’éclairage", "Lighting specification", FIRST_HASH),
                        document(2, "Projet de contrat-cadre", "Draft framework agreement", SECOND_HASH)),
                List.of(new TenderFile.Answer(
                        "La pose comprend-elle le raccordement électrique?\nEt l’œillet?",
                        "Oui, par un maître électricien. <L’œillet> reste à l’acheteur & à ses frais.",
                        days(3))),
                List.of(amendment()));
    }

    static TenderFile draft() {
        return of(0, null, null);
    }

    private static TenderFile.Item bulbs() {
        return new TenderFile.Item(
                BULB,
                new Text("Ampoule DEL A19", "LED bulb A19"),
                new Classification("UNSPSC", "39101628"),
                "EA",
                new BigDecimal("12"),
                Quantity.of("12840", "EA"),
                List.of(
                        new RegionalDemand("Gaspésie–Îles-de-la-Madeleine", Quantity.of("8600", "EA")),
                        new RegionalDemand("Nord-du-Québec", Quantity.of("4240", "EA"))),
                List.of(
                        new DemandStep(null, Quantity.of("8000", "EA")),
                        new DemandStep(UnitPrice.cad("5.25"), Quantity.of("9500", "EA")),
                        new DemandStep(UnitPrice.cad("4.125"), Quantity.of("12840", "EA"))),
                List.of("0", "500", "2000"));
    }

    private static TenderFile.Item paint() {
        return new TenderFile.Item(
                PAINT,
                new Text("Peinture velours – cœur d’îlot", "Velvet paint"),
                new Classification("UNSPSC", "31211508"),
                "LTR",
                new BigDecimal("18.5"),
                Quantity.of("36.5", "LTR"),
                List.of(new RegionalDemand("Estrie", Quantity.of("36.5", "LTR"))),
                List.of(),
                List.of());
    }

    private static TenderFile.Document document(int number, String french, String english, String hash) {
        return new TenderFile.Document(
                new UUID(5, number), new Text(french, english), "d" + number + ".pdf", "application/pdf", 48213, hash);
    }

    private static Amendment amendment() {
        return new Amendment(
                new Text("Nouveaux dessins des façades", "New drawings of the façades"),
                days(28),
                days(5),
                null,
                true,
                List.of(new LotTitle(LIGHTING, new Text("Éclairage", "Lighting"))),
                List.of(new Breakpoints(BULB, List.of(BigDecimal.ZERO, new BigDecimal("500"), new BigDecimal("2000")))),
                new DocumentChanges(List.of(new UUID(5, 2)), List.of(new UUID(5, 3), new UUID(5, 4))));
    }

    private static Instant days(int after) {
        return PUBLISHED.plus(Duration.ofDays(after));
    }
}
