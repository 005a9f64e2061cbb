package coop.grappe.member;

import static coop.grappe.member.Group.buyer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import coop.grappe.member.Group.Collecting;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds however many act at once. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ConcurrencyTest {

    private static final String EXTENSION = "{\"extension\":\"P1D\",\"times\":9}";

    @Inject
    DataSource database;

    private Group group;

    @BeforeEach
    void aGroupOfItsOwn() {
        group = new Group();
    }

    private static List<Integer> together(List<Callable<Integer>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Integer> manyNeeds(Collecting collecting, int how) {
        return () -> {
            int accepted = 0;
            for (int i = 0; i < how; i++) {
                int status = Group.submit(
                                collecting.campaign(),
                                collecting.second(),
                                collecting.item(),
                                collecting.secondSite(),
                                "1",
                                "EA",
                                "1")
                        .statusCode();
                assertTrue(status == 201 || status == 409, () -> "status " + status);
                accepted += status == 201 ? 1 : 0;
            }
            return accepted;
        };
    }

    @Test
    void whatWasAcceptedBeforeTheClosingIsInAndTheRestIsRefused() throws Exception {
        Collecting collecting = group.collecting(Duration.ofDays(3), EXTENSION, "PT1H");
        collecting.firstNeeds("1000");
        collecting.secondNeeds("1000");
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            acts.add(manyNeeds(collecting, 12));
        }
        acts.add(() -> {
            String path = "/campaigns/" + collecting.campaign();
            while (group.negotiator().get(path + "/demand").<Integer>path("needs") < 20) {
                Thread.onSpinWait();
            }
            group.negotiator().post(path + "/closing").then().statusCode(200);
            return 0;
        });
        int accepted = together(acts).stream().mapToInt(Integer::intValue).sum();
        JsonNode closed = Events.await(
                "campaigns",
                "campaigns.closed.v2",
                data -> data.get("campaignId").asText().equals(collecting.campaign()));
        assertEquals(accepted + 2, closed.get("needs").asInt());
        assertEquals(
                2000 + accepted,
                group.negotiator()
                        .get("/campaigns/" + collecting.campaign() + "/demand")
                        .jsonPath()
                        .getInt("items[0].total.value"));
    }

    @Test
    void aMemberThatAcceptsTwiceAtOnceTakesPartOnce() throws Exception {
        Collecting collecting = group.collecting(Duration.ofDays(3), EXTENSION, "PT1H");
        String member = Group.member();
        List<Integer> answers = together(Collections.nCopies(
                6,
                () -> buyer(member)
                        .body("{\"charterVersion\":1}")
                        .post("/campaigns/" + collecting.campaign() + "/adhesions")
                        .statusCode()));
        assertEquals(1, Collections.frequency(answers, 201));
        assertEquals(5, Collections.frequency(answers, 409));
    }

    @Test
    void oneMemberHasOneVoteThatNothingChanges() throws Exception {
        Collecting collecting = group.collecting(Duration.ofDays(3), EXTENSION, "PT1H");
        collecting.firstNeeds("3");
        collecting.secondNeeds("4");
        group.negotiator()
                .post("/campaigns/" + collecting.campaign() + "/closing")
                .then()
                .statusCode(200);
        OtherServices others = new OtherServices(collecting.campaign());
        others.tenderPublished();
        others.awardProposed(UUID.randomUUID());
        String ballot = Events.await(
                        "ballots",
                        "ballots.opened.v1",
                        data -> data.get("campaignId").asText().equals(collecting.campaign()))
                .get("ballotId")
                .asText();
        List<Integer> answers = together(Collections.nCopies(
                8,
                () -> buyer(collecting.first())
                        .body("{\"choice\":\"reject\"}")
                        .post("/ballots/" + ballot + "/votes")
                        .statusCode()));
        assertEquals(1, Collections.frequency(answers, 201));
        assertEquals(7, Collections.frequency(answers, 409));
        for (String change : List.of(
                "update vote set choice = 'approve'",
                "delete from vote",
                "truncate vote",
                "delete from ballot_roll",
                "update frozen_demand set quantity = 1",
                "update charter set terms_quorum_percent = 1")) {
            assertThrows(SQLException.class, () -> run(change), change);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
