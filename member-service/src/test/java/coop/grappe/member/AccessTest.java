package coop.grappe.member;

import static coop.grappe.member.Group.as;
import static coop.grappe.member.Group.buyer;
import static coop.grappe.member.Group.in;
import static coop.grappe.member.Group.member;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.grappe.member.Group.Collecting;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who sees and does what. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AccessTest {

    private static final String EXTENSION = "{\"extension\":\"P1D\",\"times\":1}";
    private static final String SUPPLIER = "CA-QC-NEQ:1199999999";

    @Test
    void withoutTokenThereIsNothing() {
        for (String path : List.of("/members", "/campaigns", "/ballots", "/campaigns/" + java.util.UUID.randomUUID())) {
            given().basePath("/api/v1").get(path).then().statusCode(401);
        }
    }

    @Test
    void aMemberSeesItselfAndNoOther() {
        String first = member();
        String second = member();
        buyer(first).get("/members").then().body("items.id", contains(first));
        buyer(first).get("/members/" + first).then().statusCode(200);
        for (String path : List.of("", "/sites", "/representatives")) {
            buyer(first).get("/members/" + second + path).then().statusCode(404);
        }
        buyer(first).body("{}").post("/members").then().statusCode(400);
        String plan = "{\"login\":\"a\",\"name\":\"A\",\"roles\":[\"buyer\"]}";
        buyer(first)
                .body(plan)
                .post("/members/" + first + "/representatives")
                .then()
                .statusCode(403);
        buyer(first)
                .body(plan)
                .post("/members/" + second + "/representatives")
                .then()
                .statusCode(404);
    }

    @Test
    void aLoginBelongsToOnePerson() {
        String first = member();
        String plan = "{\"login\":\"login-of-%s\",\"name\":\"A\",\"roles\":[\"buyer\",\"delegate\"]}".formatted(first);
        as(Group.operator())
                .body(plan)
                .post("/members/" + first + "/representatives")
                .then()
                .statusCode(201);
        as(Group.operator())
                .body(plan)
                .post("/members/" + member() + "/representatives")
                .then()
                .statusCode(409);
        buyer(first).get("/members/" + first + "/representatives").then().body("items[0].roles", hasSize(2));
    }

    @Test
    void aDraftIsItsOrganizersAlone() {
        Group group = new Group();
        String draft = group.draft(in(Duration.ofDays(9)), EXTENSION);
        String member = member();
        for (String path : List.of("", "/items", "/charters", "/needs", "/demand", "/adhesions")) {
            buyer(member).get("/campaigns/" + draft + path).then().statusCode(404);
            new Group().negotiator().get("/campaigns/" + draft + path).then().statusCode(404);
        }
        group.negotiator().get("/campaigns/" + draft).then().statusCode(200);
        group.item(draft, "EA", "1");
        group.open(draft);
        buyer(member).get("/campaigns/" + draft).then().statusCode(200).body("charter.version", equalTo(1));
        as(Tokens.of(SUPPLIER, Role.SUPPLIER)).get("/campaigns/" + draft).then().statusCode(404);
        as(Tokens.of(SUPPLIER, Role.SUPPLIER)).get("/campaigns").then().body("items", empty());
    }

    @Test
    void onlyTheOrganizersNegotiatorMovesACampaign() {
        Group group = new Group();
        String draft = group.draft(in(Duration.ofDays(9)), EXTENSION);
        String auditor = Tokens.of(group.federation, Role.AUDITOR);
        for (String act : List.of("opening", "closing", "completion")) {
            as(auditor).post("/campaigns/" + draft + "/" + act).then().statusCode(403);
            new Group()
                    .negotiator()
                    .post("/campaigns/" + draft + "/" + act)
                    .then()
                    .statusCode(404);
        }
        as(Tokens.of(member(), Role.NEGOTIATOR))
                .body(Group.plan(in(Duration.ofDays(9)), EXTENSION))
                .post("/campaigns")
                .then()
                .statusCode(409);
    }

    @Test
    void aNeedIsItsMembersAndTheOrganizers() {
        Group group = new Group();
        Collecting collecting = group.collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        String need = collecting.firstNeeds("3");
        String other = collecting.secondNeeds("4");
        String list = "/campaigns/" + collecting.campaign() + "/needs";
        buyer(collecting.first()).get(list).then().body("items.id", contains(need));
        group.negotiator().get(list).then().body("items.id", containsInAnyOrder(need, other));
        group.negotiator().get("/needs/" + need).then().statusCode(200);
        as(Tokens.of(group.federation, Role.TREASURER)).get(list).then().statusCode(403);
        buyer(collecting.second()).get("/needs/" + need).then().statusCode(404);
        buyer(collecting.second()).post("/needs/" + need + "/withdrawal").then().statusCode(404);
        as(Tokens.of(collecting.first(), Role.TREASURER))
                .post("/needs/" + need + "/withdrawal")
                .then()
                .statusCode(403);
        String outsider = member();
        buyer(outsider)
                .get("/campaigns/" + collecting.campaign() + "/demand")
                .then()
                .statusCode(404);
        buyer(outsider).get(list).then().body("items", empty());
        Group.submit(collecting.campaign(), outsider, collecting.item(), collecting.firstSite(), "1", "EA", "1")
                .then()
                .statusCode(409);
        Group.submit(
                        collecting.campaign(),
                        collecting.second(),
                        collecting.item(),
                        collecting.firstSite(),
                        "1",
                        "EA",
                        "1")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("siteId"));
    }

    @Test
    void leavingACampaignWithdrawsEveryNeed() {
        Group group = new Group();
        Collecting collecting = group.collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        String need = collecting.firstNeeds("3");
        collecting.firstNeeds("5");
        collecting.secondNeeds("4");
        String adhesions = "/campaigns/" + collecting.campaign() + "/adhesions";
        buyer(collecting.first()).post(adhesions + "/withdrawal").then().statusCode(200);
        buyer(collecting.first()).get("/needs/" + need).then().body("state", equalTo("withdrawn"));
        group.negotiator()
                .get("/campaigns/" + collecting.campaign() + "/demand")
                .then()
                .body("members", equalTo(1))
                .body("items[0].total.value", equalTo("4"));
        buyer(collecting.first()).post(adhesions + "/withdrawal").then().statusCode(409);
        Group.adhere(collecting.campaign(), collecting.first());
        group.negotiator().get(adhesions).then().body("items", hasSize(3));
        buyer(collecting.second()).get(adhesions).then().body("items", hasSize(1));
        group.negotiator()
                .post("/campaigns/" + collecting.campaign() + "/closing")
                .then()
                .statusCode(409)
                .body("missingMembers", equalTo(1))
                .body("type", equalTo("https://grappe.coop/problems/collective-minimum"));
    }

    @Test
    void whoDidWhatIsReadableByTheAuditor() {
        Group group = new Group();
        Collecting collecting = group.collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        String need = collecting.firstNeeds("3");
        as(Tokens.of(collecting.first(), Role.AUDITOR))
                .get("/audit-entries/member?subject=needs/" + need)
                .then()
                .body("items", hasSize(1))
                .body("items[0].act", equalTo("needs.submitted"))
                .body("items[0].organization", equalTo(collecting.first()));
    }
}
