package coop.grappe.member.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.member.campaign.CampaignFixture;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Ratio;
import coop.grappe.member.campaign.Unit;
import coop.grappe.member.campaign.Units;
import coop.grappe.member.member.Address;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.platform.test.Schemas;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NeedTest {

    private static final Instant NOW = Instant.parse("2030-01-01T12:00:00Z");
    private static final String MEMBER = "CA-QC-NEQ:1165432109";

    private final NeedFixture fixture = new NeedFixture();

    @Test
    void everyRefusalSpeaksBothLanguages() {
        ProblemCatalogue.check(NeedProblem.class);
    }

    @Test
    void aWithdrawnNeedStaysWithdrawn() {
        Need need = fixture.submitted(MEMBER, NOW);
        need.withdraw(NOW);
        assertEquals(
                NeedProblem.NEED_STATE,
                assertThrows(Problem.class, () -> fixture.amend(need, "2", NOW)).type());
        assertThrows(Problem.class, () -> need.withdraw(NOW));
        assertEquals(NeedState.WITHDRAWN, need.state());
    }

    @Test
    void anAmendedNeedMayBeAmendedAgain() {
        Need need = fixture.submitted(MEMBER, NOW);
        fixture.amend(need, "2", NOW);
        fixture.amend(need, "3", NOW);
        assertEquals(NeedState.AMENDED, need.state());
        assertEquals(Quantity.of("3", "EA"), need.terms().quantity());
    }

    @Test
    void whatIsPublishedFitsTheSchemas() {
        Need need = fixture.submitted(MEMBER, NOW);
        Schemas.check(need.submission());
        Schemas.check(fixture.amend(need, "2", NOW));
        Schemas.check(need.withdraw(NOW));
        Schemas.check(new NeedEvent.Imported(UUID.randomUUID(), need.campaignId(), 3, 0));
        UUID site = UUID.randomUUID();
        var step = new PriceLadder.Step(UnitPrice.cad("4.00"), Quantity.of("12.5", "LTR"));
        Schemas.check(new CommittedNeeds(
                need.campaignId(),
                MEMBER,
                "Coop",
                List.of(new CommittedNeeds.Destination(
                        site, "Siège", new Address("1, rue du Test", "Ville", "J1H 2B4", "QC"), "Estrie")),
                List.of(new CommittedNeeds.Committed(
                        need.id(),
                        site,
                        need.itemId(),
                        Quantity.of("12.5", "LTR"),
                        Quantity.of("0", "LTR"),
                        new Period(LocalDate.of(2030, 11, 1), LocalDate.of(2031, 4, 15)),
                        1,
                        new PriceLadder(List.of(step)),
                        UnitPrice.cad("4.1255"),
                        BaselineSource.QUOTE))));
    }

    @Test
    void whatWasAskedComesBackWhenAMergingIsTakenBack() {
        Need need = fixture.submitted(MEMBER, NOW);
        NeedTerms before = need.terms();
        Item other = CampaignFixture.item("EA", "1");
        Unit each = new Units().ofCode("EA").orElseThrow();
        assertFalse(need.become(other, new Equivalence(Ratio.parse("1/2").orElseThrow(), each)));
        assertEquals(before, need.terms());
        assertTrue(need.become(other, new Equivalence(Ratio.parse("12").orElseThrow(), each)));
        assertEquals(other.id(), need.itemId());
        assertEquals(Quantity.of("12", "EA"), need.terms().quantity());
        assertEquals(UnitPrice.cad("0.3542"), need.terms().baselineUnitPrice());
        need.beAsAsked();
        assertEquals(before, need.terms());
        assertFalse(need.isOf(other.id()));
    }
}
