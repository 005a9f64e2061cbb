package coop.grappe.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.InfrastructureResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 64 clients order the last units at once, by amounts that do not divide them evenly. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class OversellingTest {

    private static final int CLIENTS = 64;

    @Inject
    AgroalDataSource database;

    private final Deal deal = new Deal();
    private final String site = UUID.randomUUID().toString();

    /** What became of each order: its status, and its number if it was placed. */
    private record Answer(int status, String number) {}

    private List<Answer> orderAtOnce(String contract, List<String> members, String litres) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String member = members.get(i % members.size());
                running.add(clients.submit(() -> {
                    start.await();
                    Response answer = Deal.buyer(member)
                            .body(
                                    "{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[{\"itemId\":\"%s\",\"quantity\":%s}]}"
                                            .formatted(contract, site, deal.paint, Deal.quantity(litres, "LTR")))
                            .post("/orders");
                    return new Answer(answer.statusCode(), answer.path("number"));
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private String ordered(String contract) {
        return deal.negotiator()
                .get("/contracts/" + contract)
                .path("lines.find { it.itemId == '%s' }.ordered.value".formatted(deal.paint));
    }

    @Test
    void ofAnEntitlementExactlyTheLastUnitsSellAndNumbersHaveNoGaps() throws Exception {
        String member = Deal.organization();
        deal.need(member, site, deal.paint, "36.5", "LTR", "11.00")
                .need(Deal.organization(), site, deal.bulb, "10", "EA", "6.50")
                .need(Deal.organization(), site, deal.paint, "40", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("10", "76.5");
        String contract = deal.activeContract();
        List<Answer> answers = orderAtOnce(contract, List.of(member), "1.7");
        assertEquals(21, count(answers, 201));
        assertEquals(CLIENTS - 21, count(answers, 409));
        assertEquals("35.7", ordered(contract));
        Set<Integer> numbers = new HashSet<>();
        answers.stream()
                .filter(answer -> answer.status() == 201)
                .forEach(answer -> numbers.add(Integer.parseInt(answer.number().substring("BC-2030-".length()))));
        assertEquals(new HashSet<>(IntStream.rangeClosed(1, 21).boxed().toList()), numbers);
    }

    @Test
    void ofTheCeilingExactlyTheLastUnitsSellAcrossMembers() throws Exception {
        List<String> members =
                IntStream.range(0, 8).mapToObj(i -> Deal.organization()).toList();
        members.forEach(member -> deal.need(member, site, deal.paint, "10", "LTR", "11.00"));
        deal.need(Deal.organization(), site, deal.bulb, "10", "EA", "6.50");
        deal.tellNeeds();
        deal.tellAward("10", "80");
        String contract = deal.activeContract();
        widenEntitlements("80");
        List<Answer> answers = orderAtOnce(contract, members, "1.3");
        assertEquals(61, count(answers, 201));
        assertEquals(CLIENTS - 61, count(answers, 409));
        assertEquals("79.3", ordered(contract));
    }

    /** The database ends one of two that wait for each other: its order is refused, takes nothing, and may be sent again. */
    @Test
    void anOrderThatLosesADeadlockIsAConflict() throws Exception {
        String member = Deal.organization();
        deal.need(member, site, deal.paint, "10", "LTR", "11.00")
                .need(Deal.organization(), site, deal.bulb, "10", "EA", "6.50");
        deal.tellNeeds();
        deal.tellAward("10", "10");
        String contract = deal.activeContract();
        execute("create function end_deadlock() returns trigger language plpgsql as"
                + " $$begin raise exception 'deadlock detected' using errcode = '40P01'; end$$");
        execute("create trigger end_deadlock before update on entitlement for each row when (new.item_id = '"
                + deal.paint + "') execute function end_deadlock()");
        try {
            assertEquals(CLIENTS, count(orderAtOnce(contract, List.of(member), "0.1"), 409));
        } finally {
            execute("drop function end_deadlock cascade");
        }
        assertEquals("0", ordered(contract));
        assertEquals(CLIENTS, count(orderAtOnce(contract, List.of(member), "0.1"), 201));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var ddl = connection.createStatement()) {
            ddl.execute(statement);
        }
    }

    /** So that it is the ceiling alone that ends the sale. */
    private void widenEntitlements(String litres) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update entitlement set quantity = ? where item_id = ?")) {
            update.setBigDecimal(1, new BigDecimal(litres));
            update.setObject(2, UUID.fromString(deal.paint));
            assertEquals(8, update.executeUpdate());
        }
    }
}
