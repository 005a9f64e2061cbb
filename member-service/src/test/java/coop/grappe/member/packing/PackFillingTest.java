package coop.grappe.member.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackFillingTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private static Claim claim(int number, int quantity, int tolerance) {
        return new Claim(
                new UUID(0, number),
                "CA-QC-NEQ:" + number,
                Requests.once(NOON.plusSeconds(number), BigDecimal.valueOf(quantity), BigDecimal.valueOf(tolerance)));
    }

    private static List<Long> totals(PackFilling.Filling filling) {
        return filling.shares().stream()
                .map(share -> share.total().longValueExact())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"4,0,5,0", "4,2,2,1", "4,4,4,1", "4,5,3,2", "4,5,2,1", "4,3,0,0", "1,7,0,7"})
    void casesAreCountedAsFoodsoftDoes(int pack, int quantity, int tolerance, long cases) {
        for (PackRule rule : PackRule.values()) {
            var filling = new PackFilling(List.of(claim(1, quantity, tolerance)), 0, rule)
                    .inCasesOf(BigDecimal.valueOf(pack));
            assertEquals(cases, filling.cases());
            assertEquals(BigDecimal.valueOf(cases * pack), filling.units());
        }
    }

    @Test
    void theWorkedExampleIsSharedInOrderOfTime() {
        var packing = new PackFilling(List.of(claim(1, 3, 2), claim(2, 1, 3), claim(3, 1, 0)), 0, PackRule.FIRST_COME);
        var filling = packing.inCasesOf(BigDecimal.valueOf(3));
        assertEquals(2, filling.cases());
        assertEquals(List.of(4L, 1L, 1L), totals(filling));
        assertEquals(List.of(3L, 1L, 0L), totals(packing.ofArrived(BigDecimal.valueOf(4))));
    }

    @Test
    void moreThanAnybodyToleratesIsLeftOver() {
        var filling = new PackFilling(List.of(claim(1, 3, 2)), 0, PackRule.MAX_MIN).ofArrived(BigDecimal.TEN);
        assertEquals(BigDecimal.valueOf(5), filling.leftOver());
    }

    @Test
    void whoAsksForMoreLaterQueuesThenForTheRest() {
        Requests first = Requests.once(NOON, BigDecimal.valueOf(2), BigDecimal.ZERO)
                .changedTo(BigDecimal.valueOf(5), BigDecimal.ONE, NOON.plusSeconds(9));
        Claim patient = new Claim(new UUID(0, 1), "a", first);
        var filling = new PackFilling(List.of(patient, claim(2, 2, 0)), 0, PackRule.FIRST_COME)
                .ofArrived(BigDecimal.valueOf(5));
        assertEquals(List.of(3L, 2L), totals(filling));
    }

    @Test
    void whoAsksForLessGivesBackWhatWasAskedLast() {
        Requests changed = Requests.once(NOON, BigDecimal.valueOf(2), BigDecimal.valueOf(2))
                .changedTo(BigDecimal.valueOf(5), BigDecimal.valueOf(2), NOON.plusSeconds(5))
                .changedTo(BigDecimal.valueOf(3), BigDecimal.valueOf(1), NOON.plusSeconds(9));
        assertEquals(
                List.of(
                        new Request(NOON, BigDecimal.valueOf(2), BigDecimal.ONE),
                        new Request(NOON.plusSeconds(5), BigDecimal.ONE, BigDecimal.ZERO)),
                changed.inOrder());
    }

    @Test
    void maxMinServesTheSmallOnesFirstAndTheRestAlike() {
        var packing = new PackFilling(
                List.of(claim(1, 10, 0), claim(2, 2, 0), claim(3, 7, 0), claim(4, 10, 0)), 0, PackRule.MAX_MIN);
        assertEquals(List.of(6L, 2L, 6L, 6L), totals(packing.ofArrived(BigDecimal.valueOf(20))));
        assertEquals(List.of(6L, 2L, 5L, 5L), totals(packing.ofArrived(BigDecimal.valueOf(18))));
    }

    @Test
    void proRataIsByTheLargestRemainder() {
        var packing = new PackFilling(List.of(claim(1, 1, 0), claim(2, 2, 0), claim(3, 3, 0)), 0, PackRule.PRO_RATA);
        assertEquals(List.of(1L, 1L, 2L), totals(packing.ofArrived(BigDecimal.valueOf(4))));
    }

    @Test
    void aDivisibleUnitIsSharedInItsSmallestSteps() {
        Claim litres = new Claim(new UUID(0, 1), "a", Requests.once(NOON, new BigDecimal("10.5"), new BigDecimal("8")));
        var filling = new PackFilling(List.of(litres), 3, PackRule.PRO_RATA).inCasesOf(new BigDecimal("18"));
        assertEquals(1, filling.cases());
        assertEquals(new BigDecimal("10.500"), filling.shares().get(0).wanted());
        assertEquals(new BigDecimal("7.500"), filling.shares().get(0).tolerated());
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<Integer> amount = Arbitraries.integers().between(0, 12);
        Arbitrary<Requests> requests = Combinators.combine(
                        amount, amount, amount, amount, Arbitraries.integers().between(0, 9))
                .as((quantity, tolerance, thenQuantity, thenTolerance, second) -> Requests.once(
                                NOON.plusSeconds(second),
                                BigDecimal.valueOf(quantity + 1L),
                                BigDecimal.valueOf(tolerance))
                        .changedTo(
                                BigDecimal.valueOf(thenQuantity + 1L),
                                BigDecimal.valueOf(thenTolerance),
                                NOON.plusSeconds(second + 5L)));
        return requests.list().ofMinSize(1).ofMaxSize(7).map(all -> {
            List<Claim> claims = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                claims.add(new Claim(new UUID(0, i), "member " + i, all.get(i)));
            }
            return claims;
        });
    }

    @Property
    void sharesAreExactWithinWhatIsToleratedAndWantsComeFirst(
            @ForAll("claims") List<Claim> claims,
            @ForAll PackRule rule,
            @ForAll @IntRange(min = 0, max = 150) int units) {
        var filling = new PackFilling(claims, 0, rule).ofArrived(BigDecimal.valueOf(units));
        long given = totals(filling).stream().mapToLong(Long::longValue).sum();
        assertEquals(units, given + filling.leftOver().longValueExact());
        boolean somebodyLacks = false;
        boolean somebodyTolerates = false;
        boolean somebodyCouldTake = false;
        for (Share share : filling.shares()) {
            Requests asked = share.claim().requests();
            assertTrue(share.wanted().signum() >= 0 && share.tolerated().signum() >= 0);
            assertTrue(share.wanted().compareTo(asked.quantity()) <= 0);
            assertTrue(share.tolerated().compareTo(asked.tolerance()) <= 0);
            somebodyLacks |= share.wanted().compareTo(asked.quantity()) < 0;
            somebodyTolerates |= share.tolerated().signum() > 0;
            somebodyCouldTake |= share.total().compareTo(asked.quantity().add(asked.tolerance())) < 0;
        }
        assertTrue(!somebodyLacks || !somebodyTolerates);
        assertTrue(filling.leftOver().signum() == 0 || !somebodyCouldTake);
    }

    @Property
    void theOrderInWhichClaimsComeDoesNotMatter(
            @ForAll("claims") List<Claim> claims, @ForAll PackRule rule, @ForAll @IntRange(min = 1, max = 9) int pack) {
        List<Claim> otherwise = new ArrayList<>(claims);
        Collections.shuffle(otherwise, new Random(pack));
        assertEquals(
                new PackFilling(claims, 0, rule).inCasesOf(BigDecimal.valueOf(pack)),
                new PackFilling(otherwise, 0, rule).inCasesOf(BigDecimal.valueOf(pack)));
    }

    /** Cases are what any other count would break: one fewer leaves a full case unfilled, one more cannot be filled. */
    @Property
    void theNumberOfCasesIsTheRightOne(
            @ForAll("claims") List<Claim> claims, @ForAll @IntRange(min = 1, max = 9) int pack) {
        var filling = new PackFilling(claims, 0, PackRule.FIRST_COME).inCasesOf(BigDecimal.valueOf(pack));
        long quantity = claims.stream()
                .mapToLong(one -> one.requests().quantity().longValueExact())
                .sum();
        long tolerance = claims.stream()
                .mapToLong(one -> one.requests().tolerance().longValueExact())
                .sum();
        long units = filling.cases() * pack;
        assertTrue(units <= quantity + tolerance);
        assertTrue(units + pack > quantity);
        assertTrue(units < quantity + pack);
        assertTrue(units >= quantity || units + pack > quantity + tolerance);
    }

    /** Request by request, unit by unit: what a person with a pencil does. */
    @Property
    void firstComeIsTheRuleToTheLetter(
            @ForAll("claims") List<Claim> claims, @ForAll @IntRange(min = 0, max = 150) int units) {
        List<Object[]> queue = new ArrayList<>();
        for (Claim claim : claims) {
            claim.requests().inOrder().forEach(request -> queue.add(new Object[] {claim, request}));
        }
        queue.sort((a, b) -> {
            int byTime = ((Request) a[1]).at().compareTo(((Request) b[1]).at());
            return byTime != 0 ? byTime : ((Claim) a[0]).needId().compareTo(((Claim) b[0]).needId());
        });
        java.util.Map<Claim, Long> expected = new java.util.HashMap<>();
        int left = units;
        for (boolean tolerance : new boolean[] {false, true}) {
            for (Object[] entry : queue) {
                Request request = (Request) entry[1];
                long asked = (tolerance ? request.tolerance() : request.quantity()).longValueExact();
                for (long unit = 0; unit < asked && left > 0; unit++, left--) {
                    expected.merge((Claim) entry[0], 1L, Long::sum);
                }
            }
        }
        for (Share share : new PackFilling(claims, 0, PackRule.FIRST_COME)
                .ofArrived(BigDecimal.valueOf(units))
                .shares()) {
            assertEquals(expected.getOrDefault(share.claim(), 0L), share.total().longValueExact());
        }
    }

    /** What is wanted, and then what is tolerated. */
    private record Part(Function<Share, BigDecimal> given, Function<Requests, BigDecimal> asked) {

        static final List<Part> BOTH =
                List.of(new Part(Share::wanted, Requests::quantity), new Part(Share::tolerated, Requests::tolerance));

        long given(Share share) {
            return given.apply(share).longValueExact();
        }

        long asked(Share share) {
            return asked.apply(share.claim().requests()).longValueExact();
        }
    }

    @Property
    void nobodyCouldGetMoreWithoutSomebodyPoorerLosing(
            @ForAll("claims") List<Claim> claims, @ForAll @IntRange(min = 0, max = 150) int units) {
        var shares = new PackFilling(claims, 0, PackRule.MAX_MIN)
                .ofArrived(BigDecimal.valueOf(units))
                .shares();
        for (Part part : Part.BOTH) {
            for (Share poorer : shares) {
                boolean wantsMore = part.given(poorer) < part.asked(poorer);
                for (Share richer : shares) {
                    long gap = part.given(richer) - part.given(poorer);
                    assertTrue(!wantsMore || gap <= 1, () -> poorer + " against " + richer);
                }
            }
        }
    }

    @Property
    void proRataIsWithinOneUnitOfTheQuota(
            @ForAll("claims") List<Claim> claims, @ForAll @IntRange(min = 1, max = 150) int units) {
        var shares = new PackFilling(claims, 0, PackRule.PRO_RATA)
                .ofArrived(BigDecimal.valueOf(units))
                .shares();
        long left = units;
        for (Part part : Part.BOTH) {
            long asked = shares.stream().mapToLong(part::asked).sum();
            long given = Math.min(left, asked);
            left -= given;
            for (Share share : shares) {
                long off = Math.abs(part.given(share) * asked - given * part.asked(share));
                assertTrue(off < Math.max(asked, 1), () -> share.toString());
            }
        }
    }

    @Test
    void aSurplusIsSharedByToleranceAsTheRuleSays() {
        List<Claim> claims = List.of(claim(1, 2, 6), claim(2, 2, 1), claim(3, 2, 3));
        var arrived = BigDecimal.valueOf(12);
        assertEquals(List.of(8L, 2L, 2L), totals(new PackFilling(claims, 0, PackRule.FIRST_COME).ofArrived(arrived)));
        assertEquals(List.of(6L, 2L, 4L), totals(new PackFilling(claims, 0, PackRule.PRO_RATA).ofArrived(arrived)));
        assertEquals(List.of(5L, 3L, 4L), totals(new PackFilling(claims, 0, PackRule.MAX_MIN).ofArrived(arrived)));
    }

    @Test
    void ofTwoWhoAskAtTheSameInstantTheSmallerIdIsFirst() {
        Requests one = Requests.once(NOON, BigDecimal.ONE, BigDecimal.ZERO);
        List<Claim> claims = List.of(new Claim(new UUID(0, 2), "b", one), new Claim(new UUID(0, 1), "a", one));
        for (PackRule rule : PackRule.values()) {
            var shares =
                    new PackFilling(claims, 0, rule).ofArrived(BigDecimal.ONE).shares();
            assertEquals("a", shares.get(0).claim().memberId());
            assertEquals(BigDecimal.ONE, shares.get(0).wanted());
        }
    }

    /** Nothing is added to what was asked before, and nothing is taken from an older request while a newer one has any left. */
    @Property
    void aChangeAddsAtItsOwnTimeAndTakesFromTheNewest(
            @ForAll("claims") List<Claim> claims,
            @ForAll @IntRange(min = 1, max = 20) int quantity,
            @ForAll @IntRange(min = 0, max = 20) int tolerance) {
        Instant later = NOON.plusSeconds(60);
        for (Claim claim : claims) {
            Requests before = claim.requests();
            Requests after = before.changedTo(BigDecimal.valueOf(quantity), BigDecimal.valueOf(tolerance), later);
            assertEquals(quantity, after.quantity().intValueExact());
            assertEquals(tolerance, after.tolerance().intValueExact());
            assertTrue(after.inOrder().stream().noneMatch(Request::isNothing));
            for (Function<Request, BigDecimal> part :
                    List.<Function<Request, BigDecimal>>of(Request::quantity, Request::tolerance)) {
                boolean taken = false;
                for (Request old : before.inOrder()) {
                    BigDecimal kept = after.inOrder().stream()
                            .filter(request -> request.at().equals(old.at()))
                            .map(part)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertTrue(kept.compareTo(taken ? BigDecimal.ZERO : part.apply(old)) <= 0);
                    taken |= kept.compareTo(part.apply(old)) < 0;
                }
            }
        }
    }
}
