package coop.grappe.member.campaign;

import static coop.grappe.member.campaign.CampaignFixture.ENOUGH;
import static coop.grappe.member.campaign.CampaignFixture.NOW;
import static coop.grappe.member.campaign.CampaignFixture.UNTIL;
import static coop.grappe.member.campaign.CampaignFixture.collecting;
import static coop.grappe.member.campaign.CampaignFixture.draft;
import static coop.grappe.member.campaign.CampaignFixture.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.platform.test.Schemas;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static void refused(CampaignProblem expected, org.junit.jupiter.api.function.Executable act) {
        assertEquals(expected, assertThrows(Problem.class, act).type());
    }

    @Test
    void everyRefusalSpeaksBothLanguages() {
        ProblemCatalogue.check(CampaignProblem.class);
    }

    @Test
    void aCampaignWithoutItemsIsNotOpened() {
        refused(CampaignProblem.ITEMS_MISSING, () -> draft().open(0, NOW));
    }

    @Test
    void theCharterIsAmendedInDraftOnlyAndCountsItsVersions() {
        Campaign campaign = draft();
        assertEquals(2, campaign.amendCharter(terms(), NOW).version());
        campaign.open(1, NOW);
        refused(CampaignProblem.CAMPAIGN_STATE, () -> campaign.amendCharter(terms(), NOW));
    }

    @Test
    void nothingIsCollectedFromTheDeadlineOn() {
        Campaign campaign = collecting();
        campaign.requireCollecting(UNTIL.minusNanos(1));
        refused(CampaignProblem.COLLECTING_OVER, () -> campaign.requireCollecting(UNTIL));
    }

    @Test
    void theDeadlineIsOnlyMovedLaterAndWithinTheMandate() {
        Campaign campaign = collecting();
        Instant expires = terms().mandate().expires();
        assertThrows(Problem.class, () -> campaign.extendTo(UNTIL, expires, NOW));
        assertThrows(Problem.class, () -> campaign.extendTo(expires, expires, NOW));
        campaign.extendTo(UNTIL.plusSeconds(1), expires, NOW);
        campaign.requireCollecting(UNTIL);
    }

    @Test
    void aMandateExpiresAfterCollecting() {
        Campaign campaign = draft();
        assertThrows(Problem.class, () -> campaign.amendCharter(terms(UNTIL, Duration.ofDays(7)), NOW));
        assertThrows(Problem.class, () -> campaign.amendCharter(terms(UNTIL.plusSeconds(1), Duration.ZERO), NOW));
    }

    @Test
    void belowTheMinimumItIsNotClosedAndSaysWhatIsMissing() {
        Campaign campaign = collecting();
        Collected collected = new Collected(1, 1, Money.cad("40.00"));
        refused(CampaignProblem.COLLECTIVE_MINIMUM, () -> campaign.close(collected, NOW));
        assertEquals(CampaignState.COLLECTING, campaign.state());
        campaign.close(ENOUGH, NOW);
        assertEquals(CampaignState.CLOSED, campaign.state());
    }

    private static Campaign campaignAfterClosing() {
        Campaign campaign = collecting();
        campaign.close(ENOUGH, NOW);
        return campaign;
    }

    @Test
    void itExtendsItselfAsOftenAsTheCharterSays() {
        Campaign campaign = collecting();
        assertFalse(campaign.isDue(UNTIL.minusNanos(1)));
        assertTrue(campaign.isDue(UNTIL));
        assertTrue(campaign.mayExtendItself(UNTIL.plus(Duration.ofDays(365)), UNTIL));
        campaign.extendItself(UNTIL);
        assertEquals(UNTIL.plus(Duration.ofDays(14)), campaign.collectingUntil());
        assertFalse(campaign.isDue(UNTIL));
        assertFalse(campaign.mayExtendItself(UNTIL.plus(Duration.ofDays(365)), UNTIL));
    }

    @Test
    void anExtensionAfterALongStandstillOfTheServiceStillGivesItsFullTime() {
        Campaign campaign = collecting();
        Instant late = UNTIL.plus(Duration.ofDays(60));
        campaign.extendItself(late);
        assertEquals(late.plus(Duration.ofDays(14)), campaign.collectingUntil());
    }

    @Test
    void anAdhesionIsToTheVersionInForce() {
        Campaign campaign = draft();
        campaign.amendCharter(terms(), NOW);
        campaign.open(1, NOW);
        refused(CampaignProblem.CHARTER_VERSION, () -> Adhesion.accepted(campaign, terms(), "m", 1, "login", NOW));
        Adhesion adhesion = Adhesion.accepted(campaign, terms(), "m", 2, "login", NOW);
        refused(CampaignProblem.COLLECTING_OVER, () -> adhesion.withdraw(campaign, UNTIL));
    }

    @Test
    void aCancelledAwardLetsAnotherBeProposed() {
        Campaign campaign = campaignAfterClosing();
        campaign.publishTender();
        UUID first = UUID.randomUUID();
        campaign.proposeAward(first);
        assertEquals(first, campaign.awardId());
        campaign.cancelAward();
        assertNull(campaign.awardId());
        campaign.proposeAward(UUID.randomUUID());
        assertEquals(CampaignState.DECIDING, campaign.state());
    }

    @Test
    void whatIsPublishedFitsTheSchemas() {
        Campaign campaign = draft();
        Schemas.check(campaign.open(1, NOW));
        Schemas.check(campaign.extendItself(UNTIL));
        Schemas.check(campaign.cancel("no longer wanted"));
        Schemas.check(collecting().fail("below-minimum"));
        Campaign contracted = campaignAfterClosing();
        contracted.publishTender();
        contracted.proposeAward(UUID.randomUUID());
        contracted.contract();
        Schemas.check(contracted.complete());
        Schemas.check(closed(campaignAfterClosing()));
    }

    private static CampaignEvent closed(Campaign campaign) {
        Text text = new Text("texte", "text");
        var item = new CampaignEvent.DemandedItem(
                UUID.randomUUID(),
                text,
                new Classification("UNSPSC", "39101628"),
                "EA",
                "12",
                Money.cad("100.00"),
                List.of(new CampaignEvent.RegionalDemand("Estrie", Quantity.of("10", "EA"))),
                List.of(
                        new CampaignEvent.DemandStep(null, Quantity.of("4", "EA")),
                        new CampaignEvent.DemandStep(UnitPrice.cad("9.5"), Quantity.of("10", "EA"))));
        return new CampaignEvent.Closed(
                campaign.id(),
                campaign.organizer(),
                campaign.title(),
                Charter.written(campaign.id(), 1, terms(), NOW).rules(),
                1,
                1,
                List.of(item),
                2,
                5,
                Money.cad("100.00"),
                NOW);
    }

    @Test
    void collectingDoesNotGoOnByItselfBeyondTheMandate() {
        Campaign campaign = collecting();
        assertFalse(campaign.mayExtendItself(UNTIL.plus(Duration.ofDays(14)), UNTIL));
        assertTrue(campaign.mayExtendItself(UNTIL.plus(Duration.ofDays(15)), UNTIL));
    }

    @Test
    void durationsAreWrittenAsPeopleDo() {
        assertEquals("P7D", IsoDuration.of(Duration.ofDays(7)));
        assertEquals("PT20S", IsoDuration.of(Duration.ofSeconds(20)));
        assertEquals("PT36H", IsoDuration.of(Duration.ofHours(36)));
        assertEquals("PT0S", IsoDuration.of(Duration.ZERO));
    }
}
