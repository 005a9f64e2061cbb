package coop.grappe.member;

import static coop.grappe.member.Group.buyer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign of two items whose award is confirmed, cancelled and proposed again in parts. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class AwardPartsTest {

    private static final String ONCE = "{\"extension\":\"P1D\",\"times\":1}";

    private final UUID award = UUID.randomUUID();
    private Group group;
    private OtherServices others;
    private String campaign;
    private String first;
    private String second;
    private String one;
    private String two;

    @BeforeEach
    void decide() {
        group = new Group();
        campaign = group.draft(Group.in(Duration.ofDays(9)), ONCE);
        one = group.item(campaign, "EA", "12");
        two = group.item(campaign, "EA", "12");
        group.open(campaign);
        first = Group.member();
        second = Group.member();
        for (String member : new String[] {first, second}) {
            Group.adhere(campaign, member);
            String site = Group.site(member, "Estrie");
            Group.id(Group.submit(campaign, member, one, site, "50", "EA", "9"));
            Group.id(Group.submit(campaign, member, two, site, "10", "EA", "9"));
        }
        group.negotiator().post("/campaigns/" + campaign + "/closing").then().statusCode(200);
        others = new OtherServices(campaign);
        others.tenderPublished();
        others.awardProposed(award);
        awaitState("deciding");
    }

    private void awaitState(String state) {
        Await.until(() ->
                state.equals(group.negotiator().get("/campaigns/" + campaign).path("state")));
    }

    /** How many of the first member's needs stand like this. */
    private void awaitNeeds(String state, int count) {
        Await.until(() -> buyer(first)
                .get("/campaigns/" + campaign + "/needs?state=" + state)
                .path("items.size()")
                .equals(count));
    }

    private String ballotOn(UUID which) {
        return Events.await(
                        "ballots",
                        "ballots.opened.v1",
                        data -> data.get("awardId").asText().equals(which.toString()))
                .get("ballotId")
                .asText();
    }

    @Test
    void theCampaignIsContractedWithTheFirstPartAndTheOtherIsCoveredLater() {
        UUID rest = UUID.randomUUID();
        others.contractOfPart(award, null, 1, one, two);
        awaitState("contracted");
        awaitNeeds("covered", 1);
        awaitNeeds("committed", 1);
        others.contractOfPart(rest, award, 1, two, one);
        awaitNeeds("covered", 2);
        group.negotiator().get("/campaigns/" + campaign).then().body("state", equalTo("contracted"));
    }

    @Test
    void whatFellAwayIsVotedOnAgainWhileTheCampaignIsContracted() {
        UUID part = UUID.randomUUID();
        UUID further = UUID.randomUUID();
        others.awardEnded("awards.cancelled.v1", part, award, two, true);
        others.contractOfPart(award, null, 1, one, two);
        awaitState("contracted");
        others.remainderProposed(further);
        String ballot = ballotOn(further);
        buyer(first)
                .get("/ballots/" + ballot)
                .then()
                .body("state", equalTo("open"))
                .body("savings.amount", equalTo("33.61"))
                .body("conditions[0].en", equalTo("at most 3 suppliers win"))
                .body("alternatives", hasSize(1))
                .body("alternatives[0].total.amount", equalTo("470.00"))
                .body("alternatives[0].whyNot.fr", equalTo("Plus cher"));
        group.negotiator()
                .get("/campaigns/" + campaign)
                .then()
                .body("state", equalTo("contracted"))
                .body("awardId", equalTo(further.toString()));
        others.contractOfPart(further, null, 1, two, one);
        awaitNeeds("covered", 2);
    }

    @Test
    void aContractThatLapsesDoesNotHoldUpTheOthers() {
        others.contractLapsed(award, 2, two);
        others.contractOfPart(award, null, 2, one, null);
        awaitState("contracted");
        awaitNeeds("covered", 1);
        awaitNeeds("committed", 1);
        others.awardEnded("awards.unsuccessful.v1", UUID.randomUUID(), award, two, true);
        awaitNeeds("uncovered", 1);
        group.negotiator().get("/campaigns/" + campaign).then().body("state", equalTo("contracted"));
    }

    @Test
    void onceNothingStandsTheCampaignIsTenderingAgain() {
        others.contractLapsed(award, 1, one);
        others.awardEnded("awards.cancelled.v1", UUID.randomUUID(), award, two, true);
        others.awardEnded("awards.cancelled.v1", award, null, one, false);
        awaitState("tendering");
        awaitNeeds("committed", 2);
        UUID further = UUID.randomUUID();
        others.awardProposed(further);
        awaitState("deciding");
    }

    @Test
    void aBallotOnAnAwardThatFellIsVoidAndItsVotesStaySecret() {
        String ballot = ballotOn(award);
        buyer(first)
                .body("{\"choice\":\"approve\"}")
                .post("/ballots/" + ballot + "/votes")
                .then()
                .statusCode(201);
        others.awardEnded("awards.cancelled.v1", award, null, one, false);
        JsonNode annulled = Events.await(
                "ballots",
                "ballots.annulled.v1",
                data -> data.get("ballotId").asText().equals(ballot));
        Schemas.check("ballots.annulled.v1", annulled);
        assertEquals(award.toString(), annulled.get("awardId").asText());
        buyer(first)
                .get("/ballots/" + ballot)
                .then()
                .body("state", equalTo("void"))
                .body("turnout", equalTo(1))
                .body("counts", nullValue());
        Group.as(Tokens.of(second, Role.DELEGATE))
                .body("{\"choice\":\"approve\"}")
                .post("/ballots/" + ballot + "/votes")
                .then()
                .statusCode(409)
                .body("type", endsWith("ballot-state"));
    }

    @Test
    void aCampaignThatIsGivenUpEndsItsBallotToo() {
        String ballot = ballotOn(award);
        group.negotiator()
                .body("{\"reason\":\"Plus besoin\"}")
                .post("/campaigns/" + campaign + "/cancellation")
                .then()
                .statusCode(200);
        others.awardEnded("awards.cancelled.v1", award, null, one, false);
        Await.until(() -> buyer(first).get("/ballots/" + ballot).path("state").equals("void"));
    }
}
