package coop.grappe.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds however many act at once. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ConcurrencyTest {

    private static final int THREADS = 32;

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();

    private static <T> List<T> allAtOnce(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofTheLastUnitsExactlyTheLastUnitsSell() throws Exception {
        deal.need(erables, site, deal.bulb, "10", "EA", "6.50").need(pins, site, deal.paint, "5", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("10", "5");
        String contract = deal.activeContract();
        List<Callable<Integer>> acts = IntStream.range(0, THREADS)
                .mapToObj(i -> Deal.draft(erables, contract, site, deal.bulb, "1", "EA"))
                .<Callable<Integer>>map(
                        order -> () -> Deal.place(erables, order).statusCode())
                .toList();
        List<Integer> answers = allAtOnce(acts);
        assertEquals(10, Collections.frequency(answers, 200));
        assertEquals(THREADS - 10, Collections.frequency(answers, 409));
        assertEquals(
                "10",
                deal.negotiator()
                        .get("/contracts/" + contract)
                        .path("lines.find { it.itemId == '%s' }.ordered.value".formatted(deal.bulb)));
    }

    @Test
    void approvalsBesideOrdersThatReachABetterTierLeaveEveryoneAtTheBestPrice() throws Exception {
        deal.need(erables, site, deal.bulb, "60", "EA", "6.50")
                .need(pins, site, deal.bulb, "60", "EA", "6.00")
                .need(pins, site, deal.paint, "20", "LTR", "11.00")
                .need(erables, site, deal.paint, "20", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("120", "40");
        String contract = deal.activeContract();
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String member = i % 2 == 0 ? erables : pins;
            String invoice = delivered(member, contract, "D-" + i);
            acts.add(() -> Deal.approve(member, invoice).statusCode());
        }
        for (int i = 0; i < 8; i++) {
            String member = i % 2 == 0 ? erables : pins;
            String[] bulbs = {deal.bulb, "10", "EA"};
            String[] paint = {deal.paint, "3", "LTR"};
            String order = i % 4 < 2
                    ? Deal.draft(member, contract, site, bulbs[0], bulbs[1], bulbs[2], paint[0], paint[1], paint[2])
                    : Deal.draft(member, contract, site, paint[0], paint[1], paint[2], bulbs[0], bulbs[1], bulbs[2]);
            acts.add(() -> Deal.place(member, order).statusCode());
        }
        List<Integer> answers = allAtOnce(acts);
        assertEquals(Collections.nCopies(16, 200), answers);
        for (String member : List.of(erables, pins)) {
            var report =
                    Deal.buyer(member).get("/savings-reports/" + deal.campaign).jsonPath();
            // Four invoices of five bulbs at 4.125, each rounded from 20.625 to 20.63.
            assertEquals("82.52", report.getString("members[0].paid.amount"));
            List<Integer> numbers =
                    Deal.treasurer(member).get("/accounting/journal").jsonPath().getList("items.number");
            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
            assertTrue(numbers.size() >= 12, numbers::toString);
        }
    }

    /** Five bulbs at 5.00, arrived and invoiced. */
    private String delivered(String member, String contract, String number) {
        String order = Deal.draft(member, contract, site, deal.bulb, "5", "EA");
        Deal.place(member, order).then().statusCode(200);
        deal.accept(order);
        Deal.receive(member, order, deal.bulb, "EA", "5", "0", true).then().statusCode(201);
        return deal.invoice(Deal.claim(
                        order, number, deal.bulb, Deal.quantity("5", "EA"), "25.00", "1.25", "2.49", "28.74"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
