package coop.grappe.member;

import static coop.grappe.member.Group.buyer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.member.Group.Collecting;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens by itself when a time is over. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ClockTest {

    private Group group;

    @BeforeEach
    void aGroupOfItsOwn() {
        group = new Group();
    }

    private static Predicate<JsonNode> of(String campaign) {
        return data -> data.get("campaignId").asText().equals(campaign);
    }

    @Test
    void belowTheMinimumACampaignExtendsItselfAndThenIsUnsuccessful() {
        Collecting collecting = group.collecting(Duration.ofSeconds(3), "{\"extension\":\"PT1S\",\"times\":1}", "PT1H");
        String need = collecting.firstNeeds("3");
        Schemas.check(
                "campaigns.extended.v1", Events.await("campaigns", "campaigns.extended.v1", of(collecting.campaign())));
        JsonNode end = Events.await("campaigns", "campaigns.unsuccessful.v1", of(collecting.campaign()));
        assertEquals("below-minimum", end.get("reason").asText());
        buyer(collecting.first()).get("/needs/" + need).then().body("state", equalTo("uncovered"));
        group.negotiator()
                .get("/campaigns/" + collecting.campaign())
                .then()
                .body("state", equalTo("unsuccessful"))
                .body("extensionsUsed", equalTo(1));
    }

    @Test
    void aCampaignThatReachesItsMinimumIsClosedAtItsDeadline() {
        Collecting collecting = group.collecting(Duration.ofSeconds(4), "{\"extension\":\"P1D\",\"times\":9}", "PT1H");
        collecting.firstNeeds("3");
        collecting.secondNeeds("4");
        JsonNode closed = Events.await("campaigns", "campaigns.closed.v2", of(collecting.campaign()));
        Schemas.check("campaigns.closed.v2", closed);
        assertEquals("700.00", closed.get("baseline").get("amount").asText());
        Group.submit(
                        collecting.campaign(),
                        collecting.first(),
                        collecting.item(),
                        collecting.firstSite(),
                        "1",
                        "EA",
                        "1")
                .then()
                .statusCode(409);
    }

    @Test
    void aBallotWithoutQuorumIsInquorateWhenItsTimeIsOver() {
        Collecting collecting = group.collecting(Duration.ofDays(3), "{\"extension\":\"P1D\",\"times\":9}", "PT1S");
        collecting.firstNeeds("3");
        collecting.secondNeeds("4");
        group.negotiator()
                .post("/campaigns/" + collecting.campaign() + "/closing")
                .then()
                .statusCode(200);
        OtherServices others = new OtherServices(collecting.campaign());
        others.tenderPublished();
        others.awardProposed(UUID.randomUUID());
        JsonNode decided = Events.await("ballots", "ballots.decided.v1", of(collecting.campaign()));
        assertEquals("inquorate", decided.get("outcome").asText());
        assertEquals(2, decided.get("roll").asInt());
        buyer(collecting.first())
                .body("{\"choice\":\"approve\"}")
                .post("/ballots/" + decided.get("ballotId").asText() + "/votes")
                .then()
                .statusCode(409);
    }
}
