package coop.grappe.member.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.ProblemCatalogue;
import coop.grappe.platform.test.Schemas;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberProblemTest {

    private static final String ID = "CA-QC-NEQ:1165432109";

    @Test
    void everyRefusalSpeaksBothLanguages() {
        ProblemCatalogue.check(MemberProblem.class);
    }

    @Test
    void whatIsPublishedFitsTheSchemas() {
        Address address = new Address("1, rue du Test", "Ville", "j1h 2b4", "QC");
        Schemas.check(new MemberEvent.Registered(ID, "Coop", "Estrie", Instant.EPOCH));
        Schemas.check(new MemberEvent.SiteAdded(ID, UUID.randomUUID(), "Siège", address, "Estrie"));
    }

    @Test
    @SuppressWarnings("NullAway") // as JSON leaves it out
    void anAddressIsInQuebecUnlessItSaysOtherwise() {
        Address address = new Address("1, rue du Test", "Ville", " j1h 2b4", null);
        assertEquals("QC", address.province());
        assertEquals("J1H 2B4", address.postalCode());
    }
}
