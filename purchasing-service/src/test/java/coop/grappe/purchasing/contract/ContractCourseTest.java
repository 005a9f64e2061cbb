package coop.grappe.purchasing.contract;

import static coop.grappe.purchasing.contract.ContractFixture.BULB;
import static coop.grappe.purchasing.contract.ContractFixture.FEDERATION;
import static coop.grappe.purchasing.contract.ContractFixture.MEMBER;
import static coop.grappe.purchasing.contract.ContractFixture.NOW;
import static coop.grappe.purchasing.contract.ContractFixture.PAINT;
import static coop.grappe.purchasing.contract.ContractFixture.SUPPLIER;
import static coop.grappe.purchasing.contract.ContractFixture.contract;
import static coop.grappe.purchasing.contract.ContractFixture.line;
import static coop.grappe.purchasing.contract.ContractFixture.schedule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.test.Schemas;
import coop.grappe.purchasing.contract.ContractTerms.Commitment;
import coop.grappe.purchasing.contract.ContractTerms.Ending;
import coop.grappe.purchasing.contract.ContractTerms.Period;
import coop.grappe.purchasing.contract.ContractTerms.Renewals;
import coop.grappe.purchasing.contract.PriceSchedule.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of a contract's course, without a database. */
class ContractCourseTest {

    private static final LocalDate TODAY = QuebecDay.of(NOW);
    private static final Period YEAR = new Period(TODAY, TODAY.plusYears(1));
    private static final UUID AMENDMENT = new UUID(9, 9);

    private static ContractTerms terms(@Nullable Period period, Ending ending, Commitment... commitments) {
        return new ContractTerms(
                period,
                period == null ? null : new Renewals(2, 6, 30, false),
                null,
                null,
                false,
                Cancellation.UNTIL_ACCEPTED,
                Money.cad("1000.00"),
                List.of(commitments),
                null,
                ending,
                FeeBasis.AT_COST);
    }

    private static Contract inForce(ContractTerms terms) {
        Contract contract = contract(
                "1.5",
                line(BULB, "EA", "120", schedule(Kind.ALL_UNITS, "0", "5", "100", "4.125")),
                line(PAINT, "LTR", "36.5", schedule(Kind.INCREMENTAL, "0", "9.1234", "20", "8.50")));
        contract.stipulate(terms, TODAY);
        contract.sign(FEDERATION, "nego", contract.documentDigest(), NOW);
        contract.sign(SUPPLIER, "vente", contract.documentDigest(), NOW);
        return contract;
    }

    private static Contract aYear() {
        return inForce(terms(YEAR, new Ending(60, false, 20, OpenOrders.CANCELLED)));
    }

    private static void refused(ContractProblem problem, Runnable act) {
        assertEquals(problem, assertThrows(Problem.class, act::run).type());
    }

    private static Instant on(LocalDate day) {
        return NOW.plus(Duration.between(TODAY.atStartOfDay(), day.atStartOfDay()));
    }

    private static List<String> violated(Violations violations) {
        List<String> keys = new ArrayList<>();
        violations.forEach((field, key, arguments) -> keys.add(key));
        return keys;
    }

    private static List<String> reading(Contract contract, Change change) {
        return violated(ChangeReading.of(change, contract, TODAY, member -> member.equals(MEMBER)));
    }

    private static Quantity bulbs(String value) {
        return Quantity.of(value, "EA");
    }

    @Test
    void ordersAreTakenOnTheDaysOfThePeriodAndNoOther() {
        Contract contract = aYear();
        refused(ContractProblem.OUTSIDE_PERIOD, () -> contract.requireOrderable(TODAY.minusDays(1)));
        contract.requireOrderable(TODAY);
        contract.requireOrderable(TODAY.plusYears(1));
        refused(
                ContractProblem.OUTSIDE_PERIOD,
                () -> contract.requireOrderable(TODAY.plusYears(1).plusDays(1)));
        inForce(terms(null, Ending.STANDARD)).requireOrderable(TODAY.plusYears(50));
    }

    @Test
    void itExpiresAfterItsLastDayInQuebec() {
        Contract contract = aYear();
        assertTrue(contract.endIfDue(on(TODAY.plusYears(1))).isEmpty());
        Instant lastEvening = Instant.parse("2031-03-02T04:59:59Z");
        assertTrue(contract.endIfDue(lastEvening).isEmpty());
        Schemas.check(contract.endIfDue(lastEvening.plusSeconds(1)).orElseThrow());
        assertEquals(ContractState.EXPIRED, contract.state());
        assertTrue(contract.leavesCommitments());
        assertTrue(contract.endIfDue(lastEvening.plusSeconds(2)).isEmpty());
        refused(ContractProblem.NOT_ACTIVE, () -> contract.requireOrderable(TODAY));
    }

    @Test
    void aNoticeEndsItAfterItsLastDayUnlessWithdrawn() {
        Contract contract = aYear();
        Termination notice = new TerminationPlan(Termination.Kind.CONVENIENCE, "Autre besoin", null, null)
                .notice(contract, FEDERATION, NOW);
        assertEquals(TODAY.plusDays(60), notice.lastDay());
        Schemas.check(contract.giveNotice(notice));
        refused(ContractProblem.NOTICE_GIVEN, () -> contract.giveNotice(notice));
        refused(ContractProblem.NO_NOTICE, () -> contract.withdrawNotice(SUPPLIER, NOW));
        Schemas.check(contract.withdrawNotice(FEDERATION, NOW));
        refused(ContractProblem.NO_NOTICE, () -> contract.withdrawNotice(FEDERATION, NOW));
        contract.giveNotice(notice);
        contract.requireOrderable(notice.lastDay());
        refused(
                ContractProblem.NOT_ACTIVE,
                () -> contract.requireOrderable(notice.lastDay().plusDays(1)));
        assertTrue(contract.endIfDue(on(notice.lastDay())).isEmpty());
        Schemas.check(contract.endIfDue(on(notice.lastDay().plusDays(1))).orElseThrow());
        assertEquals(ContractState.TERMINATED, contract.state());
        assertTrue(contract.cancelsOpenOrders());
        assertTrue(contract.leavesCommitments());
    }

    @Test
    void nothingIsOwedForAShortfallWhereTheSupplierWalksAwayOrIsInDefault() {
        Contract contract = aYear();
        for (Termination.Kind kind : Termination.Kind.values()) {
            for (String by : List.of(FEDERATION, SUPPLIER)) {
                Termination notice = new Termination(by, kind, "–", NOW, TODAY, OpenOrders.FULFILLED);
                boolean group = by.equals(FEDERATION) == (kind == Termination.Kind.CONVENIENCE);
                assertEquals(group, notice.leavesCommitments(contract), kind + " by " + by);
            }
        }
    }

    @Test
    void anEndThatTheTermsDoNotAllowIsRefusedWithItsReasons() {
        Contract contract = aYear();
        var early = new TerminationPlan(Termination.Kind.CONVENIENCE, "–", TODAY.plusDays(59), null);
        assertThrows(Problem.class, () -> early.notice(contract, FEDERATION, NOW));
        var late = new TerminationPlan(Termination.Kind.DEFAULT, "–", TODAY.plusYears(1), null);
        assertThrows(Problem.class, () -> late.notice(contract, FEDERATION, NOW));
        var onTime = new TerminationPlan(Termination.Kind.DEFAULT, "–", null, OpenOrders.FULFILLED);
        assertEquals(TODAY.plusDays(20), onTime.notice(contract, SUPPLIER, NOW).lastDay());
        Contract silent = inForce(terms(YEAR, Ending.STANDARD));
        var sudden = new TerminationPlan(Termination.Kind.CONVENIENCE, "–", null, null);
        assertThrows(Problem.class, () -> sudden.notice(silent, FEDERATION, NOW));
    }

    @Test
    void aSuspensionRefusesOrdersAndEndsWithItsResumption() {
        Contract contract = aYear();
        refused(ContractProblem.CONTRACT_STATE, () -> contract.resume(NOW));
        Schemas.check(contract.suspend("Rappel", NOW));
        refused(ContractProblem.SUSPENDED, () -> contract.requireOrderable(TODAY));
        refused(ContractProblem.CONTRACT_STATE, () -> contract.suspend("Rappel", NOW));
        Schemas.check(contract.resume(NOW));
        contract.requireOrderable(TODAY);
    }

    @Test
    void termsPublishedWithTheTenderHoldWhereTheyFitWhatWasWon() {
        Contract contract = contract("1.5", line(BULB, "EA", "120", schedule(Kind.ALL_UNITS, "0", "5")));
        ContractTerms tiers = new ContractTerms(
                YEAR,
                null,
                Pricing.INCREMENTAL,
                null,
                true,
                Cancellation.UNTIL_SHIPPED,
                null,
                List.of(),
                null,
                Ending.STANDARD,
                FeeBasis.PERCENT);
        assertFalse(contract.takesOver(tiers, TODAY));
        assertEquals(ContractTerms.STANDARD, contract.terms());
        ContractTerms published = terms(YEAR, Ending.STANDARD);
        assertTrue(contract.takesOver(published, TODAY));
        assertEquals(published, contract.terms());
        assertEquals(YEAR.to(), contract.lastDay().orElseThrow());
    }

    @Test
    void everyTermChangesTheDocument() {
        String plain = ContractDocument.of(inForce(ContractTerms.STANDARD)).text();
        String agreed = ContractDocument.of(aYear()).text();
        assertTrue(plain.contains("period without end\n"), plain);
        assertTrue(plain.contains("fee 1.5\n"), plain);
        assertTrue(agreed.contains("fee 1.5 at cost\n"), agreed);
        assertTrue(agreed.contains("period 2030-03-01 to 2031-03-01\nrenewals 2 times 6 months"), agreed);
        assertTrue(agreed.contains("total ceiling 1000.00 CAD\n"), agreed);
        assertTrue(agreed.contains("ending notice 60 days, by the organizer\nremedy 20 days\nopen orders cancelled\n"));
        assertNotEquals(plain, agreed);
    }

    @Test
    void termsWrittenBeforeAFieldExistedReadAsTheStandard() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        assertEquals(ContractTerms.STANDARD, json.readValue("{}", ContractTerms.class));
        ContractTerms terms = aYear().terms();
        assertEquals(terms, json.readValue(json.writeValueAsString(terms), ContractTerms.class));
        Change change = new Change.Ceiling(BULB, bulbs("150"), List.of());
        String written = json.writerFor(Change.class).writeValueAsString(change);
        assertEquals(change, json.readValue(written, Change.class));
    }

    @Test
    void pricesHoldFromTheirDayOn() {
        Contract contract = aYear();
        PriceSchedule dearer = schedule(Kind.ALL_UNITS, "0", "6");
        PriceSchedule dearest = schedule(Kind.ALL_UNITS, "0", "7");
        Clauses clauses = contract.clauses()
                .with(BULB, item -> item.withPrices(TODAY.plusDays(20), dearest, AMENDMENT))
                .with(BULB, item -> item.withPrices(TODAY.plusDays(10), dearer, AMENDMENT));
        Schemas.check(contract.amend(clauses, Map.of(), AMENDMENT, "prices", NOW));
        ContractLine line = contract.line(BULB).orElseThrow();
        assertEquals(line.schedule(), line.scheduleOn(TODAY.plusDays(9)));
        assertEquals(dearer, line.scheduleOn(TODAY.plusDays(10)));
        assertEquals(dearer, line.scheduleOn(TODAY.plusDays(30)), "what was agreed on for later days is replaced");
        assertEquals(2, contract.documentVersion());
    }

    @Test
    void eachKindOfAmendmentRefusesWhatMakesNoSense() {
        Contract contract =
                inForce(terms(YEAR, Ending.STANDARD, new Commitment(BULB, bulbs("100"), UnitPrice.cad("0.50"))));
        assertEquals(List.of(), reading(contract, new Change.Ceiling(BULB, bulbs("150"), List.of())));
        assertEquals(List.of("change.nothing"), reading(contract, new Change.Ceiling(BULB, bulbs("120"), List.of())));
        assertEquals(
                List.of("ceiling.below-commitment"),
                reading(contract, new Change.Ceiling(BULB, bulbs("99"), List.of())));
        assertEquals(
                List.of("quantity.unit"),
                reading(contract, new Change.Ceiling(BULB, Quantity.of("150", "LTR"), List.of())));
        assertEquals(
                List.of("item.unknown"),
                reading(contract, new Change.Ceiling(new UUID(1, 9), bulbs("150"), List.of())));
        assertEquals(
                List.of("member.twice", "transfer.not-member", "grants.beyond-ceiling"),
                reading(
                        contract,
                        new Change.Ceiling(
                                BULB,
                                bulbs("150"),
                                List.of(
                                        new Change.Grant(MEMBER, bulbs("20")),
                                        new Change.Grant(MEMBER, bulbs("20")),
                                        new Change.Grant(SUPPLIER, bulbs("1"))))));
        assertEquals(
                List.of("money.currency", "money.not-positive"),
                reading(contract, new Change.TotalCeiling(Money.of("0.00", "EUR"))));
        assertEquals(
                List.of("total.none"),
                reading(inForce(ContractTerms.STANDARD), new Change.TotalCeiling(Money.cad("1.00"))));
        assertEquals(List.of("change.nothing"), reading(contract, new Change.SupplierName(contract.supplierName())));
        assertEquals(List.of("extension.not-later"), reading(contract, new Change.Extension(YEAR.to())));
        assertEquals(
                List.of("extension.without-end"),
                reading(inForce(ContractTerms.STANDARD), new Change.Extension(YEAR.to())));
        assertEquals(
                List.of("day.not-future", "schedule.other-kind"),
                reading(contract, new Change.Prices(BULB, TODAY, schedule(Kind.INCREMENTAL, "0", "4"))));
        assertEquals(
                List.of("commitment.beyond-entitled"),
                reading(contract, new Change.Commitment(BULB, bulbs("121"), UnitPrice.cad("1"))));
        assertEquals(List.of("change.nothing"), reading(contract, new Change.Commitment(PAINT, null, null)));
        assertEquals(List.of("renewal.elsewhere"), reading(contract, new Change.Renewal()));
        assertEquals(
                List.of("item.present"),
                reading(
                        contract,
                        new Change.ItemAdded(
                                BULB,
                                new Text("Tube", "Tube"),
                                "UNSPSC",
                                "39101605",
                                "EA",
                                bulbs("1"),
                                bulbs("10"),
                                schedule(Kind.ALL_UNITS, "0", "8.50"),
                                List.of())));
    }

    @Test
    void aContractKeepsItsLastItem() {
        Contract contract = aYear();
        Change removal = new Change.ItemRemoved(PAINT);
        assertEquals(List.of(), reading(contract, removal));
        contract.amend(
                ChangeEffect.of(removal, contract.clauses(), AMENDMENT), Map.of(), AMENDMENT, removal.word(), NOW);
        assertTrue(contract.line(PAINT).orElseThrow().isRemoved());
        assertFalse(ContractDocument.of(contract).text().contains(PAINT.toString()));
        assertEquals(List.of("item.last"), reading(contract, new Change.ItemRemoved(BULB)));
        assertEquals(List.of("item.unknown"), reading(contract, removal));
    }

    @Test
    void aRenewalUsesOneOptionAndMovesTheLastDay() {
        Contract contract = aYear();
        Change renewal = new Change.Renewal();
        contract.amend(
                ChangeEffect.of(renewal, contract.clauses(), AMENDMENT), Map.of(), AMENDMENT, renewal.word(), NOW);
        assertEquals(new Period(TODAY, TODAY.plusMonths(18)), contract.terms().period());
        assertEquals(new Renewals(1, 6, 30, false), contract.terms().renewals());
        contract.amend(
                ChangeEffect.of(renewal, contract.clauses(), AMENDMENT), Map.of(), AMENDMENT, renewal.word(), NOW);
        assertEquals(null, contract.terms().renewals());
        assertEquals(TODAY.plusMonths(24), contract.lastDay().orElseThrow());
    }

    @Test
    void anAmendmentIsSignedUnderItsOwnDocumentWhileTheContractStandsStill() {
        Contract contract = aYear();
        Amendment first = Amendment.proposed(contract, new Change.SupplierName("A"), "–", SUPPLIER, "vente", NOW);
        Amendment second = Amendment.proposed(contract, new Change.SupplierName("B"), "–", SUPPLIER, "vente", NOW);
        refused(
                ContractProblem.OTHER_DOCUMENT,
                () -> first.sign(contract, SUPPLIER, "vente", contract.documentDigest(), NOW));
        first.sign(contract, SUPPLIER, "vente", first.digest(), NOW);
        assertFalse(first.isSignedByBoth());
        refused(ContractProblem.ALREADY_SIGNED, () -> first.sign(contract, SUPPLIER, "autre", first.digest(), NOW));
        first.sign(contract, FEDERATION, "nego", first.digest(), NOW);
        assertTrue(first.isSignedByBoth());
        first.takeEffect(NOW);
        contract.amend(
                first.clauses(contract), Map.of(), first.id(), first.change().word(), NOW);
        assertEquals(first.digest(), contract.documentDigest());
        refused(
                ContractProblem.AMENDMENT_OUTDATED,
                () -> second.sign(contract, FEDERATION, "nego", second.digest(), NOW));
        refused(ContractProblem.AMENDMENT_STATE, () -> first.end(FEDERATION, NOW));
        second.end(FEDERATION, NOW);
        assertEquals(AmendmentState.DECLINED, second.state());
    }
}
