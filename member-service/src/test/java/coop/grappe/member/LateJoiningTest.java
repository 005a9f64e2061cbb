package coop.grappe.member;

import static coop.grappe.member.Group.buyer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joining once contracts are in force, under the charter's rule. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class LateJoiningTest {

    private static final String ONCE = "{\"extension\":\"P1D\",\"times\":1}";

    private Group group;
    private String early;
    private String second;
    private String late;
    private String campaign;
    private String item;

    @BeforeEach
    void aGroupOfItsOwn() {
        group = new Group();
        early = Group.member();
        second = Group.member();
        late = Group.member();
    }

    private void collecting(String lateJoining) {
        campaign = Group.id(group.negotiator()
                .body(Group.plan(Group.in(Duration.ofDays(9)), ONCE)
                        .replace("\"gainSharing\"", lateJoining + "\"gainSharing\""))
                .post("/campaigns"));
        item = group.item(campaign, "EA", "12");
        group.open(campaign);
        for (String member : List.of(early, second)) {
            Group.adhere(campaign, member);
            Group.id(Group.submit(campaign, member, item, Group.site(member, "Estrie"), "50", "EA", "9"));
        }
    }

    private OtherServices deciding(UUID award) {
        group.negotiator().post("/campaigns/" + campaign + "/closing").then().statusCode(200);
        OtherServices others = new OtherServices(campaign);
        others.tenderPublished();
        others.awardProposed(award);
        awaitState("deciding");
        return others;
    }

    private void awaitState(String state) {
        Await.until(() ->
                state.equals(group.negotiator().get("/campaigns/" + campaign).path("state")));
    }

    private OtherServices contracted(String room) {
        UUID award = UUID.randomUUID();
        OtherServices others = deciding(award);
        others.contractActivated(award, 1, item, room);
        awaitState("contracted");
        return others;
    }

    private Response adhere(String member) {
        return buyer(member).body("{\"charterVersion\":1}").post("/campaigns/" + campaign + "/adhesions");
    }

    private Response join(String member, String site, String quantity) {
        return Group.submit(campaign, member, item, site, quantity, "EA", "9");
    }

    @Test
    void whoJoinsLateIsBoundAtOnceAndCoveredByAContract() {
        collecting("\"lateJoining\":{\"marginPercent\":\"13\"},");
        OtherServices others = contracted("13");
        String site = Group.site(late, "Mauricie");
        join(late, site, "8").then().statusCode(409).body("title", equalTo("You do not take part"));

        adhere(late).then().statusCode(201);
        String need = Group.id(join(late, site, "8")
                .then()
                .body("state", equalTo("committed"))
                .body("late", equalTo(true))
                .extract()
                .response());
        JsonNode joined = Events.await(
                "needs",
                "needs.joined.v1",
                data -> data.get("need").get("needId").asText().equals(need));
        Schemas.check("needs.joined.v1", joined);
        buyer(second)
                .get("/campaigns/" + campaign + "/rooms")
                .then()
                .body("items", hasSize(1))
                .body("items[0].room.value", equalTo("13"))
                .body("items[0].left.value", equalTo("5"));
        join(late, site, "6").then().statusCode(409).body("left.value", equalTo("5"));
        buyer(late)
                .body(
                        Group.need(item, site, "5", "EA", "9")
                                .replace(
                                        "\"period\"",
                                        "\"ladder\":[{\"atMost\":{\"amount\":\"9\",\"currency\":\"CAD\"},\"quantity\":{\"value\":\"5\",\"unit\":\"EA\"}}],\"period\""))
                .post("/campaigns/" + campaign + "/needs")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("ladder"));
        buyer(late).post("/needs/" + need + "/withdrawal").then().statusCode(409);

        others.contractJoined(late, need);
        Await.until(() -> "covered".equals(buyer(late).get("/needs/" + need).path("state")));
        group.negotiator()
                .get("/campaigns/" + campaign + "/demand")
                .then()
                .body("items[0].total.value", equalTo("100"))
                .body("members", equalTo(2));
        group.negotiator()
                .get("/campaigns/" + campaign + "/demand/verification")
                .then()
                .body("mismatches", equalTo(0));
    }

    @Test
    void howeverManyJoinAtOnceNoneExceedsTheRoom() throws Exception {
        collecting("\"lateJoining\":{\"marginPercent\":\"5\"},");
        contracted("5");
        adhere(late).then().statusCode(201);
        String site = Group.site(late, "Mauricie");
        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> join(late, site, "1").statusCode())
                .toList();
        assertEquals(5, Collections.frequency(answers, 201));
        assertEquals(7, Collections.frequency(answers, 409));
    }

    private void awaitLeft(String left) {
        Await.until(() -> left.equals(
                group.negotiator().get("/campaigns/" + campaign + "/rooms").path("items[0].left.value")));
    }

    @Test
    void theRoomFollowsTheContractsUntilTheyEnd() {
        collecting("\"lateJoining\":{\"marginPercent\":\"13\"},");
        OtherServices others = contracted("13");
        adhere(late).then().statusCode(201);
        String site = Group.site(late, "Mauricie");
        others.contractAmended(item, "20");
        awaitLeft("33");
        join(late, site, "30").then().statusCode(201);
        others.contractAmended(item, "-2");
        awaitLeft("1");
        others.contractExpired(item, "1");
        awaitLeft("0");
        join(late, site, "1").then().statusCode(409);
    }

    @Test
    void nobodyJoinsBeforeTheContractsOrWithoutARuleForIt() {
        collecting("");
        UUID award = UUID.randomUUID();
        OtherServices others = deciding(award);
        adhere(late).then().statusCode(409).body("state", equalTo("deciding"));
        others.contractActivated(award, 1, item);
        awaitState("contracted");
        adhere(late).then().statusCode(409).body("title", equalTo("Nobody joins this campaign any more"));
        join(early, Group.site(early, "Estrie"), "1").then().statusCode(409);
        group.negotiator()
                .body(Group.plan(Group.in(Duration.ofDays(9)), ONCE)
                        .replace("\"gainSharing\"", "\"lateJoining\":{\"marginPercent\":\"0\"},\"gainSharing\""))
                .post("/campaigns")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("charter.lateJoining.marginPercent"));
    }

    @Test
    void whoTakesPartAndHasNotSaidWhatItNeedsCanBeReminded() {
        collecting("");
        adhere(late).then().statusCode(201);
        group.negotiator()
                .get("/campaigns/" + campaign + "/adhesions?withoutNeeds=true")
                .then()
                .body("items.memberId", equalTo(List.of(late)));
        group.negotiator().get("/campaigns/" + campaign + "/adhesions").then().body("items", hasSize(3));
    }
}
