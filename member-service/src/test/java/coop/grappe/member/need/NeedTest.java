package coop.grappe.member.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.member.member.Address;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.platform.test.Schemas;
import java.time.Instant;
import java.time.LocalDate;
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
        Schemas.check(new NeedEvent.Committed(
                need.id(),
                need.campaignId(),
                MEMBER,
                "Coop",
                new NeedEvent.Destination(
                        UUID.randomUUID(), "Siège", new Address("1, rue du Test", "Ville", "J1H 2B4", "QC"), "Estrie"),
                need.itemId(),
                Quantity.of("12.5", "LTR"),
                Quantity.of("0", "LTR"),
                new Period(LocalDate.of(2030, 11, 1), LocalDate.of(2031, 4, 15)),
                UnitPrice.cad("4.1255")));
    }
}
