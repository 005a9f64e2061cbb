package coop.grappe.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** The search against trying everything. */
class AwardSearchTest {

    private static final AwardSearch.Limits EXACTLY = new AwardSearch.Limits(0, Duration.ofMinutes(2));

    private static Award search(Market market) {
        return AwardSearch.solve(market, EXACTLY, found -> {});
    }

    private static Market.Lot lot(String id) {
        return new Market.Lot(id, List.of(new Market.Item(id, BigDecimal.ONE)));
    }

    private static Market.Offer offer(String item, String price) {
        return new Market.Offer(item, false, List.of(new Market.Tier(BigDecimal.ZERO, new BigDecimal(price))), null);
    }

    private static void holds(Market market) {
        Optional<BigDecimal> best = new Exhaustive(market).best();
        Award award = search(market);
        Statistics.collect(award.status());
        Statistics.coverage(checker -> checker.check(Award.Status.OPTIMAL).percentage(share -> share > 30));
        assertEquals(
                best.isPresent() ? Award.Status.OPTIMAL : Award.Status.INFEASIBLE, award.status(), market.toString());
        best.ifPresent(weight -> {
            assertEquals(0, weight.compareTo(Objects.requireNonNull(award.compared())), () -> market + " " + award);
            assertEquals(
                    0,
                    weight.compareTo(
                            new Judge(market, given(market, award)).weight().orElseThrow()),
                    () -> market + " " + award);
            assertTrue(Objects.requireNonNull(award.bound()).compareTo(weight) <= 0);
        });
    }

    private static Map<String, Map<String, BigDecimal>> given(Market market, Award award) {
        Map<String, Map<String, BigDecimal>> given = Judge.whole(market, award.winners());
        award.quantities()
                .forEach(one -> given.computeIfAbsent(one.bidder(), any -> new HashMap<>())
                        .put(one.item(), one.quantity()));
        return given;
    }

    @Property(tries = 3_000)
    void nothingBetterExists(@ForAll Random random) {
        holds(new Markets(random).any());
    }

    @Property(tries = 1_000)
    void nothingBetterExistsWhereLotsAreShared(@ForAll Random random) {
        holds(new Markets(random).shared());
    }

    @Property(tries = 100)
    void theSameMarketGetsTheSameAnswer(@ForAll Random random) {
        Market market = new Markets(random).any();
        assertEquals(search(market), search(market));
    }

    @Property(tries = 40)
    void anybodyGetsTheSameAnswerFromTheExport(@ForAll Random random) throws IOException {
        Markets markets = new Markets(random);
        Market market = random.nextBoolean() ? markets.any() : markets.shared();
        Path export = Files.createTempFile("market", ".json");
        try {
            new ObjectMapper().writeValue(export.toFile(), market);
            assertEquals(search(market), Runner.solve(export, 60, 0));
        } finally {
            Files.delete(export);
        }
    }

    @Property(tries = 300)
    void theBoundHoldsWheneverTheSearchStops(@ForAll Random random) {
        Market market = new Markets(random).any();
        Optional<BigDecimal> cheapest = new Exhaustive(market).best();
        AwardSearch.Limits early = new AwardSearch.Limits(0, 1 + random.nextInt(60), 1, Duration.ofMinutes(2));
        Award award = AwardSearch.solve(market, early, found -> {});
        if (cheapest.isPresent() && award.bound() != null) {
            assertTrue(
                    Objects.requireNonNull(award.bound()).compareTo(cheapest.get()) <= 0, () -> market + " " + award);
        }
    }

    @Example
    void aDiscountOnAllThatIsAwardedIsWorthADearerLot() {
        Market.Bidder dear = new Market.Bidder(
                "A",
                Set.of(),
                List.of(offer("1", "100"), offer("2", "52")),
                List.of(new Market.TotalDiscount(new BigDecimal("150"), 500)));
        Market.Bidder cheap = new Market.Bidder("B", Set.of(), List.of(offer("2", "50")), List.of());
        Award award = search(new Market(List.of(lot("1"), lot("2")), List.of(dear, cheap), null, List.of()));
        assertEquals(0, new BigDecimal("144.40").compareTo(Objects.requireNonNull(award.total())));
        assertEquals(0, new BigDecimal("150").compareTo(Objects.requireNonNull(award.greedy())));
    }

    @Example
    void whoWouldWinOtherwiseIsTheSameQuestionWithoutTheseWinners() {
        Market.Bidder cheap = new Market.Bidder("A", Set.of(), List.of(offer("1", "100"), offer("2", "50")), List.of());
        Market.Bidder dear = new Market.Bidder("B", Set.of(), List.of(offer("1", "130"), offer("2", "51")), List.of());
        Market market = new Market(List.of(lot("1"), lot("2")), List.of(cheap, dear), null, List.of());
        assertEquals(Set.of("A"), Set.copyOf(search(market).winners().values()));
        Award next = search(market.otherThan(Set.of("A")));
        assertEquals(0, new BigDecimal("151").compareTo(Objects.requireNonNull(next.total())));
        assertEquals(Set.of("A", "B"), Set.copyOf(next.winners().values()));
        Market alone = new Market(List.of(lot("1")), List.of(cheap), null, List.of());
        assertEquals(
                Award.Status.INFEASIBLE, search(alone.otherThan(Set.of("A"))).status());
    }

    @Example
    void aShareForTheSocialEconomyIsKeptAtTheLeastCost() {
        Market.Bidder big = new Market.Bidder(
                "A", Set.of(), List.of(offer("1", "100"), offer("2", "100"), offer("3", "50")), List.of());
        Market.Bidder social = new Market.Bidder(
                "B",
                Set.of("social-economy"),
                List.of(offer("1", "130"), offer("2", "110"), offer("3", "56")),
                List.of());
        List<Market.Lot> lots = List.of(lot("1"), lot("2"), lot("3"));
        List<Market.Share> fifth = List.of(new Market.Share("social-economy", true, 2_000));
        Award award = search(new Market(lots, List.of(big, social), null, fifth));
        assertEquals(0, new BigDecimal("256").compareTo(Objects.requireNonNull(award.total())));
        List<Market.Share> third = List.of(new Market.Share("social-economy", true, 3_333));
        award = search(new Market(lots, List.of(big, social), null, third));
        assertEquals(0, new BigDecimal("260").compareTo(Objects.requireNonNull(award.total())));
    }

    @Example
    void whatContradictsItselfIsRefused() {
        Market.Bidder bidder = new Market.Bidder("A", Set.of(), List.of(offer("1", "1")), List.of());
        assertThrows(IllegalArgumentException.class, () -> new Market(List.of(), List.of(bidder), null, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Market(List.of(lot("1")), List.of(bidder, bidder), null, null));
        assertThrows(IllegalArgumentException.class, () -> new Market(List.of(lot("1")), List.of(bidder), 0, null));
        assertThrows(IllegalArgumentException.class, () -> new Market.Share("A", true, 10_001));
        assertThrows(IllegalArgumentException.class, () -> new Market.TotalDiscount(BigDecimal.TEN, 10_000));
        List<Market.TotalDiscount> falling = List.of(
                new Market.TotalDiscount(BigDecimal.TEN, 500), new Market.TotalDiscount(new BigDecimal("20"), 400));
        assertThrows(IllegalArgumentException.class, () -> new Market.Bidder("A", Set.of(), List.of(), falling));
    }

    @Example
    void whatIsTooLargeIsNotComputedWrongly() {
        Market.Bidder rich = new Market.Bidder("A", Set.of(), List.of(offer("1", "99999999999999")), List.of());
        Market market = new Market(List.of(lot("1")), List.of(rich), null, null);
        assertThrows(ArithmeticException.class, () -> search(market));
    }

    @Example
    void aLotThatNobodyOffersHasNoAward() {
        Market.Bidder bidder = new Market.Bidder("A", Set.of(), List.of(offer("1", "1")), List.of());
        Award award = search(new Market(List.of(lot("1"), lot("2")), List.of(bidder), null, null));
        assertEquals(Award.Status.INFEASIBLE, award.status());
    }
}
