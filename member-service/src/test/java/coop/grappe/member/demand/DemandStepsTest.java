package coop.grappe.member.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.grappe.member.campaign.CampaignEvent;
import coop.grappe.member.campaign.CampaignEvent.DemandStep;
import coop.grappe.member.campaign.Classification;
import coop.grappe.member.campaign.Disclosure;
import coop.grappe.member.need.PriceLadder;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The curve as it goes to market. */
class DemandStepsTest {

    private static final BigDecimal FIRM = new BigDecimal("7");

    @Property
    void theStepsSayWhatAllTakeAtEveryPrice(
            @ForAll("takers") List<PriceTaker> takers, @ForAll @IntRange(max = 60) int cents) {
        List<DemandStep> steps = DemandCurve.of(FIRM, takers, "EA").steps(DemandStep.MOST);
        UnitPrice price = price(cents);
        BigDecimal wanted = wanted(takers, price);
        assertEquals(0, wanted.compareTo(takers.isEmpty() ? FIRM : said(steps, price)));
    }

    @Property
    void aThinnedCurveNeverOverstatesAndKeepsItsEnds(
            @ForAll("takers") List<PriceTaker> takers,
            @ForAll @IntRange(min = 2, max = 6) int most,
            @ForAll @IntRange(max = 60) int cents) {
        DemandCurve curve = DemandCurve.of(FIRM, takers, "EA");
        List<DemandStep> steps = curve.steps(most);
        if (takers.isEmpty()) {
            assertEquals(List.of(), steps);
            return;
        }
        assertEquals(Math.min(most, curve.points().size() + 1), steps.size());
        UnitPrice price = price(cents);
        assertTrue(said(steps, price).compareTo(wanted(takers, price)) <= 0);
        assertEquals(FIRM, steps.get(0).quantity().value());
        assertEquals(
                curve.points().get(curve.points().size() - 1).quantity(),
                steps.get(steps.size() - 1).quantity());
        assertTrue(curve.points().stream()
                .map(point -> new DemandStep(point.atMost(), point.quantity()))
                .toList()
                .containsAll(steps.subList(1, steps.size())));
    }

    @Test
    void whatHidesLeastIsLeftOutFirst() {
        List<PriceTaker> takers = List.of(taker(1, 1000, 50), taker(2, 999, 1), taker(3, 500, 40));
        List<DemandStep> steps = DemandCurve.of(FIRM, takers, "EA").steps(3);
        assertEquals(
                List.of(step(null, "7"), step("9.99", "58"), step("5.00", "98")),
                steps,
                "50 units hidden over a cent are less than one unit over 4.99, which is less than all");
    }

    @Test
    void tensOfThousandsOfPricesAreThinnedAtOnce() {
        List<PriceTaker> takers = IntStream.rangeClosed(1, 40_000)
                .mapToObj(i -> taker(i, i * 3, 1 + i % 17))
                .toList();
        DemandCurve curve = DemandCurve.of(FIRM, takers, "EA");
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertEquals(DemandStep.MOST, curve.steps(DemandStep.MOST).size()));
    }

    @Test
    void theLargestPartStaysBelowAMebibyte() throws JsonProcessingException {
        List<PriceTaker> takers = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> taker(i, 1_234_567_000 + i * 100, 987_654_321))
                .toList();
        List<DemandStep> curve = DemandCurve.of(FIRM, takers, "EA").steps(DemandStep.MOST);
        List<CampaignEvent.RegionalDemand> regions = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            regions.add(new CampaignEvent.RegionalDemand(
                    "Gaspésie–Îles-de-la-Madeleine " + i, Quantity.of("987654321.123", "EA")));
        }
        Text name = new Text("é".repeat(400), "n".repeat(400));
        var item = new CampaignEvent.DemandedItem(
                UUID.randomUUID(),
                name,
                new Classification("UNSPSC", "39101628"),
                "EA",
                "1234.567",
                Money.cad("12345678901.23"),
                regions,
                curve);
        var rules = new CampaignEvent.Rules(
                1,
                name,
                Money.cad("1.00"),
                Instant.EPOCH,
                50,
                50,
                "1",
                "P7D",
                "P10D",
                "0",
                null,
                new Disclosure(Disclosure.LosingPrices.PRIVATE, null),
                "equal-price");
        var largest = new CampaignEvent.Closed(
                UUID.randomUUID(),
                "CA-QC-NEQ:1165432109",
                name,
                rules,
                1,
                1,
                Collections.nCopies(CampaignEvent.Closed.MOST_ITEMS, item),
                1,
                1,
                Money.cad("1.00"),
                Instant.EPOCH);
        int size = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .writeValueAsString(largest)
                .getBytes(StandardCharsets.UTF_8)
                .length;
        assertTrue(size < 1_000_000, size + " bytes");
    }

    @Provide
    Arbitrary<List<PriceTaker>> takers() {
        Arbitrary<PriceTaker> taker = Arbitraries.integers()
                .between(1, 50)
                .tuple2()
                .flatMap(two -> Arbitraries.integers().between(1, 30).map(quantity -> {
                    int dear = Math.max(two.get1(), two.get2());
                    int cheap = Math.min(two.get1(), two.get2());
                    return dear == cheap
                            ? taker(1, dear, quantity)
                            : taker(1, dear, quantity, cheap, quantity + two.get1());
                }));
        return taker.list().ofMaxSize(9);
    }

    private static BigDecimal wanted(List<PriceTaker> takers, UnitPrice price) {
        return takers.stream().map(taker -> taker.ladder().at(price).value()).reduce(FIRM, BigDecimal::add);
    }

    /** What a reader makes of the steps: the last one that the price is within. */
    private static BigDecimal said(List<DemandStep> steps, UnitPrice price) {
        BigDecimal said = BigDecimal.ZERO;
        for (DemandStep step : steps) {
            UnitPrice atMost = step.atMost();
            said = atMost == null || price.compareTo(atMost) <= 0
                    ? step.quantity().value()
                    : said;
        }
        return said;
    }

    private static UnitPrice price(int cents) {
        return UnitPrice.cad(BigDecimal.valueOf(cents, 2).toPlainString());
    }

    private static DemandStep step(@Nullable String atMost, String quantity) {
        return new DemandStep(atMost == null ? null : UnitPrice.cad(atMost), Quantity.of(quantity, "EA"));
    }

    private static PriceTaker taker(int number, int... centsAndQuantities) {
        List<PriceLadder.Step> steps = new ArrayList<>();
        for (int i = 0; i < centsAndQuantities.length; i += 2) {
            steps.add(new PriceLadder.Step(
                    price(centsAndQuantities[i]), Quantity.of(Integer.toString(centsAndQuantities[i + 1]), "EA")));
        }
        return new PriceTaker(new UUID(0, number), "member " + number, new PriceLadder(steps));
    }
}
