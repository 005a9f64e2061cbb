package coop.grappe.supplier.tender;

import static coop.grappe.supplier.tender.TenderFixture.DEADLINE;
import static coop.grappe.supplier.tender.TenderFixture.ENQUIRIES;
import static coop.grappe.supplier.tender.TenderFixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcedureRulesTest {

    private static final AuctionRules AUCTION =
            new AuctionRules(AuctionFeedback.RANK, BigDecimal.ONE, Duration.ofMinutes(2), Duration.ofMinutes(3));
    private static final RulesPlan USUAL = plan(null, null, null, null, null);

    private static RulesPlan plan(
            @Nullable Integer rounds,
            @Nullable String standstill,
            @Nullable Boolean splitting,
            @Nullable Integer alternatives,
            @Nullable List<String> qualifications) {
        Duration period = standstill == null ? null : Duration.parse(standstill);
        return new RulesPlan(2, rounds, period, splitting, alternatives, null, qualifications);
    }

    private static List<String> refusals(Procedure procedure, @Nullable AuctionRules auction, RulesPlan plan) {
        Violations violations = new Violations(TenderProblem.class);
        plan.check(procedure, auction, TenderFixture.mandate(), violations);
        List<String> keys = new ArrayList<>();
        violations.forEach((field, key, arguments) -> keys.add(key));
        return keys;
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        assertEquals(
                new ProcedureRules(2, 0, Duration.ofDays(10), true, 0, Duration.ofDays(90), List.of()),
                USUAL.completed(TenderFixture.mandate(), false));
        assertFalse(USUAL.completed(TenderFixture.mandate(), true).splitting(), "what is auctioned stays whole");
        assertEquals(1, Tender.draftedFrom(TenderFixture.campaign()).rules().minimumBids());
    }

    private static RulesPlan with(ContractConditions contract) {
        return new RulesPlan(null, null, null, null, null, null, null, contract);
    }

    @Test
    void whatTheContractsWillSayIsPublishedWithTheRules() {
        var day = LocalDate.parse("2030-05-01");
        var sensible = new ContractConditions(
                new ContractConditions.Period(day, day.plusYears(1)),
                new ContractConditions.Renewals(1, 12, 60, true),
                "group-volume",
                Money.cad("100.00"),
                true,
                null,
                null,
                new ContractConditions.Ending(60, true, null, null));
        assertEquals(List.of(), refusals(Procedure.OPEN, null, with(sensible)));
        assertEquals(
                sensible,
                with(sensible).completed(TenderFixture.mandate(), false).contract());
        var senseless = new ContractConditions(
                new ContractConditions.Period(day, day.minusDays(1)),
                null,
                null,
                Money.cad("0.00"),
                false,
                null,
                null,
                new ContractConditions.Ending(null, true, null, null));
        assertEquals(
                List.of("contract.period", "contract.minimum", "contract.ending"),
                refusals(Procedure.OPEN, null, with(senseless)));
    }

    @Test
    void combinationsThatMakeSenseAreTaken() {
        assertEquals(List.of(), refusals(Procedure.OPEN, null, USUAL));
        assertEquals(List.of(), refusals(Procedure.SELECTIVE, AUCTION, USUAL));
        assertEquals(List.of(), refusals(Procedure.SELECTIVE, null, plan(5, "P20D", true, 3, null)));
        assertEquals(List.of(), refusals(Procedure.RESTRICTED, AUCTION, plan(0, null, false, 0, List.of("licence"))));
    }

    @Test
    void anAuctionReplacesRoundsAlternativesAndSharedLots() {
        assertEquals(
                List.of("rules.rounds-or-auction", "rules.alternatives-auctioned", "rules.splitting-auctioned"),
                refusals(Procedure.OPEN, AUCTION, plan(1, null, true, 1, null)));
    }

    @Test
    void qualificationsBelongToTheRestrictedProcedure() {
        assertEquals(List.of("rules.restricted"), refusals(Procedure.RESTRICTED, null, USUAL));
        RulesPlan licensed = plan(null, null, null, null, List.of("licence"));
        assertEquals(List.of("rules.not-restricted"), refusals(Procedure.OPEN, null, licensed));
        assertEquals(List.of("rules.not-restricted"), refusals(Procedure.SELECTIVE, null, licensed));
    }

    @Test
    void theStandstillIsTheChartersOrLongerButNotForEver() {
        assertEquals(List.of("rules.standstill-charter"), refusals(Procedure.OPEN, null, standing("P9DT23H", null)));
        assertEquals(List.of(), refusals(Procedure.OPEN, null, standing("P60D", null)));
        assertEquals(List.of("rules.standstill-long"), refusals(Procedure.OPEN, null, standing("P60DT1S", null)));
    }

    @Test
    void bidsStandUntilTheStandstillIsOver() {
        assertEquals(List.of("rules.validity-standstill"), refusals(Procedure.OPEN, null, standing("P20D", "P19D")));
        assertEquals(List.of("rules.validity-long"), refusals(Procedure.OPEN, null, standing("P20D", "P367D")));
    }

    private static RulesPlan standing(String standstill, @Nullable String validity) {
        Duration valid = validity == null ? null : Duration.parse(validity);
        return new RulesPlan(null, null, Duration.parse(standstill), null, null, valid, null);
    }

    @Test
    void withTooFewBiddersNothingIsOpened() {
        Tender tender = published(USUAL);
        tender.close(3);
        assertInstanceOf(TenderEvent.Unsuccessful.class, tender.open(1, 3, DEADLINE));
        assertEquals(TenderState.UNSUCCESSFUL, tender.state());
        assertEquals("too-few-bids", tender.endReason());
        Tender enough = published(USUAL);
        enough.close(2);
        enough.open(2, 2, DEADLINE);
        assertTrue(enough.state().isOpened());
    }

    private static Tender published(RulesPlan rules) {
        Tender tender = TenderFixture.planned();
        tender.publish(new PublicationPlan(Procedure.OPEN, ENQUIRIES, DEADLINE, null, rules), NOW);
        return tender;
    }
}
