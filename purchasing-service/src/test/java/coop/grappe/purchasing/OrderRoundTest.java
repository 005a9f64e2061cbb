package coop.grappe.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.test.Events;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that come at once are placed in rounds, and nobody can tell: prices, places, numbers and acts are those of one after the other. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class OrderRoundTest {

    private static final int ORDERS = 48;
    private static final BigDecimal PAINT_BEFORE = new BigDecimal("9.12");
    private static final BigDecimal PAINT_BEYOND = new BigDecimal("8.50");
    private static final BigDecimal BULBS_BEFORE = new BigDecimal("15.00");
    private static final BigDecimal BULBS_BEYOND = new BigDecimal("12.38");

    @Inject
    AgroalDataSource database;

    private final Deal deal = new Deal();
    private final String site = UUID.randomUUID().toString();
    private final List<String> members =
            IntStream.range(0, 8).mapToObj(i -> Deal.organization()).toList();
    private final ExecutorService clients = Executors.newFixedThreadPool(2 * ORDERS);
    private String contract;

    /** An order as its lines stand in the database. */
    private record Line(UUID order, long place, BigDecimal amount) {}

    @BeforeEach
    void sign() {
        contract = signed(deal);
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    private String signed(Deal one) {
        members.forEach(member -> one.need(member, site, one.bulb, "18", "EA", "6.50")
                .need(member, site, one.paint, "6", "LTR", "11.00"));
        one.tellNeeds();
        one.tellAward("144", "48");
        return one.activeContract();
    }

    private Response order(Deal one, String under, int number, String key) {
        return Deal.buyer(members.get(number % members.size()))
                .header("Idempotency-Key", key)
                .header("X-Correlation-Id", "round-" + under + "-" + number)
                .body(
                        "{\"contractId\":\"%s\",\"siteId\":\"%s\",\"place\":true,\"lines\":[{\"itemId\":\"%s\",\"quantity\":%s},{\"itemId\":\"%s\",\"quantity\":%s}]}"
                                .formatted(
                                        under,
                                        site,
                                        one.bulb,
                                        Deal.quantity("3", "EA"),
                                        one.paint,
                                        Deal.quantity("1", "LTR")))
                .post("/orders");
    }

    /** Sends every order twice with one key, all at once. @return the ids that were answered, first those of the one and then of the other */
    private List<String> orderAllTwice() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        for (int i = 0; i < 2 * ORDERS; i++) {
            int number = i % ORDERS;
            running.add(clients.submit(() -> {
                start.await();
                return order(deal, contract, number, "key-" + number)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
            }));
        }
        start.countDown();
        List<String> ids = new ArrayList<>();
        for (Future<String> one : running) {
            ids.add(one.get());
        }
        return ids;
    }

    @Test
    void ordersThatComeAtOnceStandInLineAsIfOneHadComeAfterTheOther() throws Exception {
        List<String> ids = orderAllTwice();
        assertEquals(ids.subList(0, ORDERS), ids.subList(ORDERS, 2 * ORDERS));
        assertEquals(ORDERS, new HashSet<>(ids).size());
        List<Line> paint = lines(deal.paint);
        List<Line> bulbs = lines(deal.bulb);
        for (int i = 0; i < ORDERS; i++) {
            assertEquals(i + 1, paint.get(i).place());
            assertEquals(i < 20 ? PAINT_BEFORE : PAINT_BEYOND, paint.get(i).amount());
            assertEquals(i + 1, bulbs.get(i).place());
            assertEquals(
                    3 * (i + 1) < 100 ? BULBS_BEFORE : BULBS_BEYOND,
                    bulbs.get(i).amount());
        }
        assertEquals(
                Set.of(1, 2, 3, 4, 5, 6),
                new HashSet<>(column("select substring(number from '......$')::int from purchase_order"
                        + " where contract_id = '" + contract + "' and member_id = '" + members.get(0) + "'")));
        assertTrue(
                number("select count(distinct xmin::text) from purchase_order where contract_id = '" + contract + "'")
                        < ORDERS,
                "No two orders were placed together");
    }

    @Test
    void eachActAndEventIsThatOfItsOwnRequest() throws Exception {
        List<String> ids = orderAllTwice();
        for (int i = 0; i < ORDERS; i++) {
            String member = members.get(i % members.size());
            assertEquals(
                    List.of(member + " round-" + contract + "-" + i),
                    column("select organization || ' ' || correlation_id from audit_entry where act = 'orders.placed'"
                            + " and subject = 'orders/" + ids.get(i) + "'"));
        }
        Set<String> told = ids.stream().limit(ORDERS).collect(Collectors.toSet());
        Events.await("orders", "orders.placed.v1", data -> {
            told.remove(data.get("orderId").asText());
            return told.isEmpty();
        });
    }

    @Test
    void whatHoldsUpOneOrderHoldsUpNoOther() throws Exception {
        Deal other = new Deal();
        String otherContract = signed(other);
        Future<Response> held;
        try (var connection = database.getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("update contract set version = version where id = '" + contract + "'");
            held = clients.submit(() -> order(deal, contract, 0, "held"));
            for (int i = 0; i < 8; i++) {
                order(other, otherContract, i, "other-" + i).then().statusCode(201);
            }
            assertFalse(held.isDone());
            connection.rollback();
        }
        held.get().then().statusCode(201);
    }

    /** Without a key, a second try might be a second order. The sequence counts the tries: it is not rolled back. */
    @Test
    void afterACommitOfWhichNobodyKnowsTheOutcomeNothingIsTriedAgain() throws Exception {
        execute("create sequence commits");
        execute("create function lose_commit() returns trigger language plpgsql as"
                + " $$begin perform nextval('commits'); raise exception 'lost' using errcode = '08006'; end$$");
        execute("create constraint trigger lose_commit after insert on purchase_order deferrable initially deferred"
                + " for each row when (new.contract_id = '" + contract + "') execute function lose_commit()");
        try {
            order(deal, contract, 0, "lost").then().statusCode(500);
            assertEquals(1, number("select last_value from commits"));
        } finally {
            execute("drop function lose_commit cascade");
            execute("drop sequence commits");
        }
        order(deal, contract, 0, "lost").then().statusCode(201);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var ddl = connection.createStatement()) {
            ddl.execute(statement);
        }
    }

    private List<Line> lines(String item) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select l.order_id, l.place, l.amount_amount from order_line l join purchase_order o on o.id = l.order_id"
                                + " where o.contract_id = ? and l.item_id = ? order by l.place")) {
            select.setObject(1, UUID.fromString(contract));
            select.setObject(2, UUID.fromString(item));
            List<Line> lines = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(row.getObject(1, UUID.class), row.getLong(2), row.getBigDecimal(3)));
                }
            }
            assertEquals(ORDERS, lines.size());
            return lines;
        }
    }

    private List<Object> column(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            List<Object> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getObject(1));
            }
            return values;
        }
    }

    private long number(String sql) throws SQLException {
        return (long) column(sql).get(0);
    }
}
