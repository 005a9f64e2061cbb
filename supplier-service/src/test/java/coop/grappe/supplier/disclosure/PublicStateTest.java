package coop.grappe.supplier.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.grappe.supplier.tender.Tender;
import coop.grappe.supplier.tender.TenderFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicStateTest {

    private static final UUID CAMPAIGN = new UUID(2, 1);

    @Test
    void aPlannedTenderHasATitleAndBuyersAndNoDemand() {
        JsonNode tender = of(TenderFixture.planned(), two()).get("tender");
        assertEquals("planned", tender.get("status").asText());
        assertEquals("Hiver", tender.get("title").asText());
        assertEquals("Winter", tender.get("title_en").asText());
        assertFalse(tender.has("items"));
        assertFalse(tender.has("lots"));
    }

    @Test
    void severalBuyersArePartiesAndNoneOfThemIsTheBuyer() {
        ObjectNode document = of(TenderFixture.planned(), two());
        assertFalse(document.has("buyer"));
        assertEquals(3, document.get("parties").size());
        assertEquals("buyer", document.at("/parties/1/roles/0").asText());
        assertEquals("CA-QC-NEQ-1300000001", document.at("/parties/1/id").asText());
        assertEquals("CA-QC-NEQ", document.at("/parties/1/identifier/scheme").asText());
    }

    @Test
    void aSingleBuyerIsTheBuyer() {
        assertEquals(
                "CA-QC-NEQ-1300000001",
                of(TenderFixture.planned(), List.of(member(1, 3)))
                        .at("/buyer/id")
                        .asText());
    }

    @Test
    void buyersAreNotNamedBeforeAllOfThemAreKnown() {
        ObjectNode document = of(TenderFixture.planned(), List.of(member(1, 1)));
        assertEquals(1, document.get("parties").size());
        assertEquals("procuringEntity", document.at("/parties/0/roles/0").asText());
    }

    @Test
    void theNumberOfBiddersIsKnownFromTheDeadline() {
        assertFalse(of(TenderFixture.active(), two()).toString().contains("numberOfTenderers"));
        assertFalse(of(TenderFixture.active(), two()).has("bids"));
        assertEquals(
                2,
                of(TenderFixture.opened(), two())
                        .at("/tender/numberOfTenderers")
                        .asInt());
    }

    @Test
    void demandIsPublishedInAllAndNotByRegion() {
        JsonNode item = of(TenderFixture.active(), two()).at("/tender/items/0");
        assertEquals("120", item.get("quantity").asText());
        assertEquals(2, item.get("deliveryAddresses").size());
        assertFalse(item.get("deliveryAddresses").toString().contains("100"));
        assertEquals("EA", item.at("/unit/id").asText());
        assertEquals("UNSPSC", item.at("/classification/scheme").asText());
    }

    @Test
    void weightsAndProcedureArePublished() {
        JsonNode tender = of(TenderFixture.active(), two()).get("tender");
        assertEquals(
                70,
                tender.at("/lots/0/awardCriteria/criteria/0/numbers/0/number").asInt());
        assertEquals("ratedCriteria", tender.get("awardCriteria").asText());
        assertEquals(
                "Prix 70 %, Service 30 %", tender.get("awardCriteriaDetails").asText());
        assertEquals("open", tender.get("procurementMethod").asText());
        assertTrue(tender.at("/techniques/hasFrameworkAgreement").asBoolean());
    }

    @Test
    void aLotThatIsCutOutIsCancelledAndNotForgotten() {
        ObjectNode before = Json.parsed("{\"tender\":{\"lots\":[{\"id\":\"gone\",\"status\":\"active\"}]}}");
        JsonNode lots = of(TenderFixture.active(), two(), before).at("/tender/lots");
        assertEquals(3, lots.size());
        assertEquals("cancelled", lots.get(2).get("status").asText());
    }

    private static ObjectNode of(Tender tender, List<Participant> participants) {
        return of(tender, participants, Json.object());
    }

    private static ObjectNode of(Tender tender, List<Participant> participants, ObjectNode before) {
        return new PublicState(
                        tender,
                        List.of(),
                        List.of(),
                        List.of(),
                        2,
                        List.of(),
                        participants,
                        List.of(),
                        List.of(),
                        Map.of(),
                        before)
                .document();
    }

    private static List<Participant> two() {
        return List.of(member(1, 1), member(2, 2));
    }

    private static Participant member(int number, int needs) {
        Participant participant = Participant.of(CAMPAIGN, "CA-QC-NEQ:130000000" + number, "Coop " + number);
        participant.commit(needs);
        return participant;
    }
}
