package coop.grappe.member;

import static coop.grappe.member.Group.buyer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.grappe.member.Group.Collecting;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a campaign follows what the other services say, in whatever order it arrives. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class FollowingTest {

    private Group group;
    private Collecting collecting;
    private OtherServices others;

    @BeforeEach
    void collect() {
        group = new Group();
        collecting = group.collecting(Duration.ofDays(3), "{\"extension\":\"P1D\",\"times\":9}", "PT1H");
        others = new OtherServices(collecting.campaign());
    }

    private void close() {
        collecting.firstNeeds("3");
        collecting.secondNeeds("4");
        group.negotiator()
                .post("/campaigns/" + collecting.campaign() + "/closing")
                .then()
                .statusCode(200);
    }

    private void awaitState(String state) {
        Await.until(() -> group.negotiator()
                .get("/campaigns/" + collecting.campaign())
                .path("state")
                .equals(state));
    }

    private String awaitBallot(UUID award) {
        return Events.await(
                        "ballots",
                        "ballots.opened.v1",
                        data -> data.get("awardId").asText().equals(award.toString()))
                .get("ballotId")
                .asText();
    }

    @Test
    void anotherAwardIsDecidedOnAfterTheFirstWasCancelled() {
        close();
        others.tenderPublished();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        others.awardProposed(first);
        awaitBallot(first);
        others.awardProposed(second);
        others.awardCancelled(first);
        String ballot = awaitBallot(second);
        group.negotiator()
                .get("/ballots?campaign=" + collecting.campaign())
                .then()
                .body("items", hasSize(2));
        buyer(Group.member()).get("/ballots/" + ballot).then().statusCode(404);
        buyer(Group.member()).get("/ballots/" + ballot + "/roll").then().statusCode(404);
        buyer(collecting.first())
                .get("/ballots/" + ballot + "/roll")
                .then()
                .body("items", hasSize(2))
                .body("items[0].voted", equalTo(false));
        group.negotiator()
                .body("{\"choice\":\"approve\"}")
                .post("/ballots/" + ballot + "/votes")
                .then()
                .statusCode(403);
    }

    @Test
    void aContractThatIsActivatedBeforeItsAwardIsKnownWaits() {
        close();
        UUID award = UUID.randomUUID();
        others.contractActivated(award, 1, collecting.item());
        others.awardProposed(award);
        others.tenderPublished();
        awaitState("contracted");
    }

    @Test
    void aTenderWithoutBidsEndsTheCampaign() {
        close();
        others.tenderPublished();
        others.tenderUnsuccessful();
        awaitState("unsuccessful");
        buyer(collecting.first())
                .get("/campaigns/" + collecting.campaign() + "/needs?state=uncovered")
                .then()
                .body("items", hasSize(1));
        group.negotiator().get("/campaigns/" + collecting.campaign()).then().body("endReason", equalTo("no-bids"));
    }

    @Test
    void aCancelledCampaignHearsNothingMore() {
        close();
        group.negotiator()
                .body("{\"reason\":\"Plus besoin\"}")
                .post("/campaigns/" + collecting.campaign() + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        others.tenderUnsuccessful();
        UUID award = UUID.randomUUID();
        others.awardProposed(award);
        Collecting later = group.collecting(Duration.ofDays(3), "{\"extension\":\"P1D\",\"times\":9}", "PT1H");
        later.firstNeeds("3");
        group.negotiator().get("/campaigns/" + collecting.campaign()).then().body("state", equalTo("cancelled"));
    }
}
