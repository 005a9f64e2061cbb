package coop.grappe.member;

import static coop.grappe.member.Group.adhere;
import static coop.grappe.member.Group.buyer;
import static coop.grappe.member.Group.id;
import static coop.grappe.member.Group.in;
import static coop.grappe.member.Group.member;
import static coop.grappe.member.Group.site;
import static coop.grappe.member.Group.submit;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The whole road of this service, against a real database and broker, with other services' events sent as they would. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class JourneyTest {

    private static final String NO_EXTENSION = "{\"extension\":\"P1D\",\"times\":0}";

    @Test
    void aNeedBecomesDemandThenADecisionThenIsCovered() {
        Group group = new Group();
        String first = member();
        String second = member();
        String firstSite = site(first, "Estrie");
        String secondSite = site(second, "Outaouais");
        String campaign = group.draft(in(Duration.ofDays(30)), NO_EXTENSION);
        String bulb = group.item(campaign, "EA", "12");
        String paint = group.item(campaign, "LTR", "18.5");
        String unwanted = group.item(campaign, "HUR", "1");
        group.open(campaign);
        adhere(campaign, first);
        adhere(campaign, second);

        String need = id(submit(campaign, first, bulb, firstSite, "10", "caisses", "4.125"));
        submit(campaign, second, bulb, secondSite, "7", "unités", "5").then().statusCode(201);
        String leftover = id(submit(campaign, second, paint, secondSite, "2", "litres", "10"));
        buyer(second)
                .post("/needs/" + leftover + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        submit(campaign, second, paint, secondSite, "37", "L", "0.1111").then().statusCode(201);
        String etag = buyer(first).get("/needs/" + need).getHeader("ETag");
        buyer(first)
                .header("If-Match", etag)
                .body(Group.need(bulb, firstSite, "11", "boîtes", "4.125"))
                .put("/needs/" + need)
                .then()
                .statusCode(200)
                .body("state", equalTo("amended"))
                .body("quantity.value", equalTo("132"));

        buyer(second)
                .get("/campaigns/" + campaign + "/demand")
                .then()
                .statusCode(200)
                .body("frozen", equalTo(false))
                .body("members", equalTo(2))
                .body("needs", equalTo(3))
                .body("items", hasSize(3))
                .body("items[0].total.value", equalTo("139"))
                .body("items[0].baseline.amount", equalTo("579.50"))
                .body("items[0].regions[0].region", equalTo("Estrie"))
                .body("items[0].regions[0].quantity.value", equalTo("132"))
                .body("items[1].baseline.amount", equalTo("4.11"))
                .body("items[2].total.value", equalTo("0"))
                .body("baseline.amount", equalTo("583.61"));

        group.negotiator()
                .post("/campaigns/" + campaign + "/closing")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
        JsonNode closed = Events.await(
                "campaigns",
                "campaigns.closed.v2",
                data -> data.get("campaignId").asText().equals(campaign));
        Schemas.check("campaigns.closed.v2", closed);
        assertEquals(2, closed.get("items").size());
        assertEquals(3, closed.get("needs").asInt());
        assertEquals("583.61", closed.get("baseline").get("amount").asText());
        assertEquals("P10D", closed.get("charter").get("standstillPeriod").asText());
        JsonNode committed = Events.await(
                "needs",
                "needs.committed.v2",
                data -> data.findValuesAsText("needId").contains(need));
        Schemas.check("needs.committed.v2", committed);
        JsonNode one = StreamSupport.stream(committed.get("needs").spliterator(), false)
                .filter(each -> each.get("needId").asText().equals(need))
                .findFirst()
                .orElseThrow();
        assertEquals("132", one.get("quantity").get("value").asText());
        buyer(first)
                .get("/campaigns/" + campaign + "/demand")
                .then()
                .body("frozen", equalTo(true))
                .body("items[0].total.value", equalTo("139"));

        OtherServices others = new OtherServices(campaign);
        UUID award = UUID.randomUUID();
        others.awardProposed(award);
        others.tenderPublished();
        JsonNode opened = Events.await(
                "ballots",
                "ballots.opened.v1",
                data -> data.get("awardId").asText().equals(award.toString()));
        Schemas.check("ballots.opened.v1", opened);
        assertEquals(2, opened.get("roll").asInt());
        String ballot = opened.get("ballotId").asText();
        String vote = "{\"choice\":\"approve\"}";
        String digest = buyer(first)
                .body(vote)
                .post("/ballots/" + ballot + "/votes")
                .then()
                .statusCode(201)
                .extract()
                .path("digest");
        buyer(first).body(vote).post("/ballots/" + ballot + "/votes").then().statusCode(409);
        buyer(first)
                .get("/ballots/" + ballot)
                .then()
                .body("turnout", equalTo(1))
                .body("counts", nullValue());
        buyer(first).get("/ballots/" + ballot + "/receipts").then().statusCode(409);
        buyer(second)
                .body("{\"choice\":\"abstain\"}")
                .post("/ballots/" + ballot + "/votes")
                .then()
                .statusCode(201);
        buyer(second)
                .get("/ballots/" + ballot)
                .then()
                .body("state", equalTo("carried"))
                .body("counts.approve", equalTo(1));
        buyer(second)
                .get("/ballots/" + ballot + "/receipts")
                .then()
                .body("items[0].digest", equalTo(digest))
                .body("items[1].previousDigest", equalTo(digest));
        JsonNode decided = Events.await(
                "ballots",
                "ballots.decided.v1",
                data -> data.get("ballotId").asText().equals(ballot));
        Schemas.check("ballots.decided.v1", decided);

        others.contractActivated(award, 2, bulb);
        others.contractActivated(award, 2, paint);
        Await.until(() ->
                group.negotiator().get("/campaigns/" + campaign).path("state").equals("contracted"));
        buyer(first).get("/needs/" + need).then().body("state", equalTo("covered"));
        group.negotiator()
                .post("/campaigns/" + campaign + "/completion")
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"));
    }
}
