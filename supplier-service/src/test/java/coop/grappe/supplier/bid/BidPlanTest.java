package coop.grappe.supplier.bid;

import static coop.grappe.supplier.bid.BidFixture.allUnits;
import static coop.grappe.supplier.tender.TenderFixture.BULB;
import static coop.grappe.supplier.tender.TenderFixture.DEADLINE;
import static coop.grappe.supplier.tender.TenderFixture.PAINT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Everything that a bid is refused for, found by its key. */
class BidPlanTest {

    private static final Tender TENDER = TenderFixture.active();
    private static final List<UUID> LOTS = TENDER.lots().stream().map(Lot::id).toList();
    private static final List<Offer> BOTH = List.of(offer(BULB, null), offer(PAINT, null));
    private static final Instant LEAST = DEADLINE.plus(Duration.ofDays(90));

    private static Offer offer(UUID item, @Nullable Quantity capacity) {
        return new Offer(item, allUnits("0", "10"), capacity);
    }

    private static BidPlan plan(List<Offer> offers, List<CriterionAnswer> answers) {
        return new BidPlan(null, offers, List.of(), List.of(), null, null, null, answers, List.of());
    }

    private static BidPlan packages(List<Offer> offers, PackageDiscount... packages) {
        return new BidPlan(null, offers, List.of(packages), List.of(), null, null, null, List.of(), List.of());
    }

    private static BidPlan totals(List<TotalDiscount> totals) {
        return new BidPlan(null, BOTH, List.of(), totals, null, null, null, List.of(), List.of());
    }

    private static BidPlan limits(@Nullable Money least, @Nullable Money most) {
        return new BidPlan(null, BOTH, List.of(), List.of(), least, most, null, List.of(), List.of());
    }

    private static BidPlan valid(@Nullable Instant until) {
        return new BidPlan(null, BOTH, List.of(), List.of(), null, null, until, List.of(), List.of());
    }

    private static PackageDiscount discount(String percent, UUID... lots) {
        return new PackageDiscount(List.of(lots), new BigDecimal(percent));
    }

    private static void assertRefused(BidPlan plan, String... keys) {
        assertRefused(plan, TENDER, keys);
    }

    private static void assertRefused(BidPlan plan, Tender tender, String... keys) {
        Violations violations = new Violations(BidProblem.class);
        plan.check(tender, violations);
        List<String> found = new ArrayList<>();
        violations.forEach((field, key, arguments) -> found.add(key));
        assertEquals(List.of(keys), found);
        assertThrows(Violations.InvalidRequest.class, () -> plan.checkedAgainst(tender));
    }

    @Test
    void aBidMayLeaveALotOut() {
        BidContent content = plan(List.of(offer(BULB, null)), List.of())
                .checkedAgainst(TENDER)
                .content();
        assertEquals(1, content.offers().size());
    }

    @Test
    void aBidPricesEveryItemOfALotThatItCovers() {
        Tender oneLot = TenderFixture.wholeInOneLot();
        assertRefused(plan(List.of(offer(BULB, null)), List.of()), oneLot, "lot.whole");
        plan(BOTH, List.of()).checkedAgainst(oneLot);
    }

    @Test
    void anItemHasOnePriceAndIsPartOfTheTender() {
        assertRefused(plan(List.of(offer(BULB, null), offer(BULB, null)), List.of()), "item.twice");
        assertRefused(plan(List.of(offer(new UUID(9, 9), null)), List.of()), "item.unknown");
    }

    @Test
    void aCapacityIsInTheUnitOfTheItemAndAboveZero() {
        assertRefused(plan(List.of(offer(BULB, Quantity.of("10", "LTR"))), List.of()), "unit.other");
        assertRefused(plan(List.of(offer(BULB, Quantity.of("0", "EA"))), List.of()), "capacity.positive");
        plan(List.of(offer(BULB, Quantity.of("10", "EA"))), List.of()).checkedAgainst(TENDER);
    }

    @Test
    void answersAreForQualityCriteriaOnceEach() {
        CriterionAnswer service = new CriterionAnswer("service", "Deux ans");
        assertRefused(plan(BOTH, List.of(new CriterionAnswer("price", "Bas"))), "criterion.unknown");
        assertRefused(plan(BOTH, List.of(service, service)), "criterion.twice");
        plan(BOTH, List.of(service)).checkedAgainst(TENDER);
    }

    @Test
    void discountsOnTheTotalRise() {
        List<TotalDiscount> falling = List.of(
                new TotalDiscount(Money.cad("1000.00"), new BigDecimal("5")),
                new TotalDiscount(Money.cad("2000.00"), new BigDecimal("4")));
        assertRefused(totals(falling), "discount.rising");
        List<TotalDiscount> rising = List.of(
                new TotalDiscount(Money.cad("1000.00"), new BigDecimal("4")),
                new TotalDiscount(Money.cad("2000.00"), new BigDecimal("5.25")));
        totals(rising).checkedAgainst(TENDER);
        assertEquals(BigDecimal.ZERO, TotalDiscount.percentAt(rising, Money.cad("999.99")));
        assertEquals(new BigDecimal("4"), TotalDiscount.percentAt(rising, Money.cad("1000.00")));
        assertEquals(525, rising.get(1).basisPoints());
    }

    @Test
    void aPackageNamesAtLeastTwoDifferentLotsThatTheBidCovers() {
        UUID light = LOTS.get(0);
        UUID paint = LOTS.get(1);
        assertRefused(packages(BOTH, discount("4", light)), "package.two");
        assertRefused(packages(BOTH, discount("4", light, light)), "package.two", "package.lot-twice");
        assertRefused(packages(BOTH, discount("4", light, new UUID(9, 9))), "package.lot-unknown");
        assertRefused(packages(List.of(offer(BULB, null)), discount("4", light, paint)), "package.lot-uncovered");
        assertRefused(packages(BOTH, discount("4", light, paint), discount("5", paint, light)), "package.twice");
        BidContent content = packages(BOTH, discount("4", paint, light))
                .checkedAgainst(TENDER)
                .content();
        assertEquals(400, content.packageDiscounts().get(0).basisPoints());
    }

    @Test
    void theMostThatABidTakesIsNotLessThanTheLeast() {
        Money thousand = Money.cad("1000.00");
        assertRefused(limits(thousand, Money.cad("999.99")), "maximum.minimum");
        assertRefused(limits(null, Money.cad("0.00")), "capacity.positive");
        assertRefused(limits(Money.cad("-1.00"), null), "capacity.positive");
        assertRefused(limits(null, Money.of("10.00", "EUR")), "currency.other");
        limits(thousand, thousand).checkedAgainst(TENDER);
        assertEquals(
                thousand,
                limits(null, thousand).checkedAgainst(TENDER).content().maximumAward());
    }

    @Test
    void aBidStandsAsLongAsTheTenderAsksAndSoItDoesIfItDoesNotSay() {
        assertRefused(valid(LEAST.minusNanos(1)), "validity.short");
        assertEquals(LEAST, valid(LEAST).checkedAgainst(TENDER).content().validUntil());
        assertEquals(
                LEAST.plusSeconds(1),
                valid(LEAST.plusSeconds(1)).checkedAgainst(TENDER).content().validUntil());
        assertEquals(LEAST, valid(null).checkedAgainst(TENDER).content().validUntil());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        BidPlan plan = new BidPlan(
                null,
                List.of(offer(BULB, Quantity.of("10", "LTR"))),
                List.of(discount("4", LOTS.get(0), LOTS.get(1))),
                List.of(new TotalDiscount(Money.of("5.00", "EUR"), new BigDecimal("4"))),
                Money.cad("5.00"),
                Money.cad("4.00"),
                DEADLINE,
                List.of(new CriterionAnswer("price", "Bas")),
                List.of(new DocumentPlan("Prix.pdf", MediaKind.PDF, "price", "???")));
        assertRefused(
                plan,
                "unit.other",
                "package.lot-uncovered",
                "currency.other",
                "maximum.minimum",
                "validity.short",
                "criterion.unknown",
                "criterion.unknown",
                "document.base64");
    }

    private static BidPlan documents(DocumentPlan... documents) {
        return new BidPlan(null, BOTH, List.of(), List.of(), null, null, null, List.of(), List.of(documents));
    }

    private static DocumentPlan document(MediaKind kind, byte[] bytes) {
        return new DocumentPlan("Prix", kind, null, Base64.getEncoder().encodeToString(bytes));
    }

    private static byte[] pdf(int size, int mark) {
        byte[] bytes = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), size);
        bytes[size - 1] = (byte) mark;
        return bytes;
    }

    @Test
    void aDocumentIsWhatItSaysAndHoldsWhatTheLimitsAllow() {
        assertRefused(documents(document(MediaKind.PNG, pdf(20, 1))), "document.kind");
        assertRefused(documents(document(MediaKind.PDF, new byte[0])), "document.kind");
        byte[] archive = "PK\u0003\u0004 word/document.xml".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(documents(document(MediaKind.XLSX, archive)), "document.kind");
        assertRefused(documents(document(MediaKind.PDF, pdf(Attachment.MOST_BYTES + 1, 1))), "document.size");
        assertRefused(
                documents(document(MediaKind.PDF, pdf(20, 1)), document(MediaKind.PDF, pdf(20, 1))), "document.twice");
        assertRefused(documents(new DocumentPlan("Prix", MediaKind.PDF, "price", "JVBERi0xLjcK")), "criterion.unknown");
        DocumentPlan[] five = new DocumentPlan[5];
        for (int i = 0; i < five.length; i++) {
            five[i] = document(MediaKind.PDF, pdf(Attachment.MOST_BYTES, i + 1));
        }
        assertRefused(documents(five), "document.together");
        assertEquals(
                4,
                documents(Arrays.copyOf(five, 4))
                        .checkedAgainst(TENDER)
                        .attachments()
                        .size());
    }

    @Test
    void alternativesAreTakenAsFarAsTheTenderDoes() {
        Alternative first = new Alternative(1, "Intensité variable");
        BidPlan plan = new BidPlan(first, BOTH, List.of(), List.of(), null, null, null, List.of(), List.of());
        assertRefused(plan, "alternative.most");
    }

    @Test
    void aDocumentIsDescribedByItsHashUnderTheSeal() {
        byte[] bytes = "PK\u0003\u0004 xl/workbook.xml".getBytes(StandardCharsets.ISO_8859_1);
        PreparedBid prepared = documents(document(MediaKind.XLSX, bytes)).checkedAgainst(TENDER);
        BidDocument described = prepared.content().documents().get(0);
        assertEquals(bytes.length, described.size());
        assertEquals(64, described.sha256().length());
        assertArrayEquals(bytes, prepared.attachments().get(0).bytes());
    }
}
