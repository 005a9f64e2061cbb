package coop.grappe.purchasing;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Prices that follow the group up and down, and the gain shared at the end, over HTTP. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class SharingJourneyTest {

    private final Deal deal = new Deal();
    private final String erables = Deal.organization();
    private final String pins = Deal.organization();
    private final String site = UUID.randomUUID().toString();
    private int invoices;

    /** What the test itself knows of an order of one item. */
    private static final class Known {
        private String id = "";
        private String member = "";
        private BigDecimal counted = BigDecimal.ZERO;
        private String invoice = "";
        private BigDecimal billed = BigDecimal.ZERO;
        private BigDecimal amount = BigDecimal.ZERO;
    }

    @Test
    void afterAnySequenceRebatesAreThoseOfTheVolumeThatIsLeft() {
        deal.need(erables, site, deal.bulb, "200", "EA", "6.50")
                .need(pins, site, deal.bulb, "200", "EA", "6.00")
                .need(erables, site, deal.paint, "60", "LTR", "11.00")
                .need(pins, site, deal.paint, "60", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("400", "120");
        String contract = deal.activeContract();
        Random random = new Random(5);
        for (int round = 0; round < 2; round++) {
            boolean bulbs = round == 0;
            List<Known> line = new ArrayList<>();
            for (int step = 0; step < 14; step++) {
                live(contract, line, random, bulbs);
                assertRebates(contract, line, bulbs);
            }
        }
    }

    /** Orders, and at random has it cancelled, or delivered in part or whole and invoiced. */
    private void live(String contract, List<Known> line, Random random, boolean bulbs) {
        Known order = new Known();
        order.member = random.nextBoolean() ? erables : pins;
        String item = bulbs ? deal.bulb : deal.paint;
        String unit = bulbs ? "EA" : "LTR";
        int quantity = bulbs ? 10 + random.nextInt(25) : 2 + random.nextInt(7);
        order.id = Deal.draft(order.member, contract, site, item, Integer.toString(quantity), unit);
        JsonPath placed = Deal.place(order.member, order.id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        line.add(order);
        order.counted = BigDecimal.valueOf(quantity);
        int fate = random.nextInt(5);
        if (fate == 0) {
            Deal.buyer(order.member)
                    .post("/orders/" + order.id + "/cancellation")
                    .then()
                    .statusCode(200);
            order.counted = BigDecimal.ZERO;
            return;
        }
        if (fate == 1) {
            return;
        }
        deal.accept(order.id);
        int came = fate == 2 ? 1 + random.nextInt(quantity) : quantity;
        Deal.receive(order.member, order.id, item, unit, Integer.toString(came), "0", true)
                .then()
                .statusCode(201);
        order.counted = BigDecimal.valueOf(came);
        bill(order, item, unit, placed.getList("lines[0].prices"));
    }

    private void bill(Known order, String item, String unit, List<Map<String, Object>> prices) {
        BigDecimal left = order.counted;
        BigDecimal exact = BigDecimal.ZERO;
        for (Map<String, Object> part : prices) {
            BigDecimal here = new BigDecimal((String) part.get("quantity")).min(left);
            Map<?, ?> price = (Map<?, ?>) part.get("unitPrice");
            exact = exact.add(new BigDecimal((String) price.get("amount")).multiply(here));
            left = left.subtract(here);
        }
        order.billed = order.counted;
        order.amount = exact.setScale(2, RoundingMode.HALF_UP);
        order.invoice = invoiced(order.member, order.id, item, unit, order.billed, order.amount);
    }

    private String invoiced(
            String member, String order, String item, String unit, BigDecimal quantity, BigDecimal amount) {
        BigDecimal gst = amount.multiply(new BigDecimal("0.05")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal qst = amount.multiply(new BigDecimal("0.09975")).setScale(2, RoundingMode.HALF_UP);
        String invoice = deal.invoice(Deal.claim(
                        order,
                        "S-" + ++invoices,
                        item,
                        Deal.quantity(quantity.toPlainString(), unit),
                        amount.toPlainString(),
                        gst.toPlainString(),
                        qst.toPlainString(),
                        amount.add(gst).add(qst).toPlainString()))
                .then()
                .statusCode(201)
                .body("state", equalTo("matched"))
                .extract()
                .path("id");
        Deal.approve(member, invoice).then().statusCode(200);
        return invoice;
    }

    /** From scratch, unit by unit. */
    private void assertRebates(String contract, List<Known> line, boolean bulbs) {
        JsonPath rebates = deal.seller()
                .get("/rebates?limit=200&contract=" + contract)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> all = rebates.getList("items");
        int volume =
                line.stream().mapToInt(order -> order.counted.intValueExact()).sum();
        int place = 0;
        for (Known order : line) {
            if (!order.invoice.isEmpty()) {
                BigDecimal price = BigDecimal.ZERO;
                for (int unit = 0; unit < order.billed.intValueExact(); unit++) {
                    price = price.add(bulbs ? bulb(volume) : paint(place + unit));
                }
                BigDecimal due = order.amount.subtract(price.setScale(2, RoundingMode.HALF_UP));
                BigDecimal granted = all.stream()
                        .filter(rebate -> rebate.get("invoiceId").equals(order.invoice))
                        .map(rebate -> new BigDecimal((String) ((Map<?, ?>) rebate.get("net")).get("amount")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertEquals(0, due.compareTo(granted), () -> due + " is due, " + granted + " granted");
            }
            place += order.counted.intValueExact();
        }
    }

    private static BigDecimal bulb(int volume) {
        return new BigDecimal(volume >= 100 ? "4.125" : "5.00");
    }

    private static BigDecimal paint(int place) {
        return new BigDecimal(place >= 20 ? "8.50" : "9.1234");
    }

    @Test
    void theGainIsSharedByTheChartersRuleOnceAndForAll() {
        String cedres = Deal.organization();
        deal.gainSharing = "shapley";
        deal.need(erables, site, deal.bulb, "30", "EA", "6.50")
                .need(pins, site, deal.bulb, "40", "EA", "6.00")
                .need(cedres, site, deal.bulb, "110", "EA", "6.00")
                .need(cedres, site, deal.paint, "20", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("180", "20");
        String contract = deal.activeContract();
        String sharing = "/gain-sharings/" + deal.campaign;
        deal.negotiator().post(sharing).then().statusCode(409).body("type", endsWith("nothing-bought"));
        buy(erables, contract, "30", "150.00");
        buy(pins, contract, "40", "200.00");
        String last = Deal.draft(cedres, contract, site, deal.bulb, "110", "EA");
        Deal.place(cedres, last).then().statusCode(200);
        deal.negotiator()
                .get(sharing)
                .then()
                .statusCode(200)
                .body("state", equalTo("preview"))
                .body("rule", equalTo("shapley"))
                .body("alone.amount", equalTo("803.75"))
                .body("paid.amount", equalTo("742.50"))
                .body("shares", hasSize(3));
        deal.negotiator().post(sharing).then().statusCode(409).body("type", endsWith("orders-open"));
        arrive(cedres, last, "110", "453.75");
        readPrices(contract);
        Deal.buyer(pins).post(sharing).then().statusCode(404);
        Deal.as(deal.federation, Role.AUDITOR).post(sharing).then().statusCode(403);
        JsonPath shares = deal.negotiator()
                .post(sharing)
                .then()
                .statusCode(201)
                .body("state", equalTo("final"))
                .body("gain.amount", equalTo("61.25"))
                .body("stability.verdict", equalTo("stable"))
                .body("shares.find { it.memberId == '%s' }.transfer.amount".formatted(pins), equalTo("17.50"))
                .extract()
                .jsonPath();
        BigDecimal sum = shares.getList("shares.transfer.amount", String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.signum());
        deal.negotiator().post(sharing).then().statusCode(409).body("type", endsWith("already-shared"));
        Deal.buyer(pins)
                .get(sharing)
                .then()
                .body("state", equalTo("final"))
                .body("shares.memberId", equalTo(List.of(pins)))
                .body("shares[0].alone.amount", equalTo("200.00"))
                .body("members", equalTo(3));
        Deal.as(Deal.organization(), Role.values()).get(sharing).then().statusCode(404);
        Deal.treasurer(pins).get("/accounting/journal").then().body("items.kind", hasItem("gain-sharing"));
        Schemas.check(
                "gains.shared.v1",
                Events.await(
                        "contracts",
                        "gains.shared.v1",
                        data -> data.get("campaignId").asText().equals(deal.campaign)));
        dividend(cedres);
    }

    private void buy(String member, String contract, String quantity, String amount) {
        String order = Deal.draft(member, contract, site, deal.bulb, quantity, "EA");
        Deal.place(member, order).then().statusCode(200);
        arrive(member, order, quantity, amount);
    }

    private void arrive(String member, String order, String quantity, String amount) {
        deal.accept(order);
        Deal.receive(member, order, deal.bulb, "EA", quantity, "0", true).then().statusCode(201);
        invoiced(member, order, deal.bulb, "EA", new BigDecimal(quantity), new BigDecimal(amount));
    }

    private void readPrices(String contract) {
        Deal.buyer(erables)
                .get("/contracts/" + contract + "/group-prices")
                .then()
                .statusCode(200)
                .body("items.find { it.itemId == '%s' }.volume.value".formatted(deal.bulb), equalTo("180"))
                .body("items.find { it.itemId == '%s' }.price.amount".formatted(deal.bulb), equalTo("4.125"))
                .body("items.find { it.itemId == '%s' }.members".formatted(deal.bulb), hasSize(1))
                .body(
                        "items.find { it.itemId == '%s' }.members[0].rebated.amount".formatted(deal.bulb),
                        equalTo("26.25"))
                .body(
                        "items.find { it.itemId == '%s' }.members[0].outstanding.amount".formatted(deal.bulb),
                        equalTo("26.25"));
        deal.seller()
                .get("/contracts/" + contract + "/group-prices")
                .then()
                .body("items.find { it.itemId == '%s' }.members".formatted(deal.bulb), hasSize(3));
        Deal.buyer(Deal.organization())
                .get("/contracts/" + contract + "/group-prices")
                .then()
                .statusCode(404);
    }

    @Test
    void aFeeAtCostGivesBackWhatIsBeyondTheCost() {
        deal.need(erables, site, deal.bulb, "30", "EA", "6.50")
                .need(pins, site, deal.bulb, "60", "EA", "6.00")
                .need(pins, site, deal.paint, "20", "LTR", "11.00");
        deal.tellNeeds();
        deal.tellAward("90", "20");
        String pending = deal.awaitContract();
        String etag = deal.negotiator().get("/contracts/" + pending).getHeader("ETag");
        deal.negotiator()
                .header("If-Match", etag)
                .body("{\"feeBasis\":\"at-cost\"}")
                .put("/contracts/" + pending + "/terms")
                .then()
                .statusCode(200)
                .body("terms.feeBasis", equalTo("at-cost"));
        String contract = deal.activeContract();
        String costs = "/campaign-costs/" + deal.campaign;
        buy(erables, contract, "30", "150.00");
        enterCosts(costs, contract);
        String last = Deal.draft(pins, contract, site, deal.bulb, "60", "EA");
        Deal.place(pins, last).then().statusCode(200);
        treasurer().post(costs + "/settlement").then().statusCode(409).body("type", endsWith("fees-open"));
        arrive(pins, last, "60", "300.00");
        Deal.buyer(pins)
                .get(costs)
                .then()
                .statusCode(200)
                .body("contractsAtCost", equalTo(List.of(contract)))
                .body("cost.amount", equalTo("5.00"))
                .body("fees.amount", equalTo("6.75"))
                .body("freight.amount", equalTo("0.00"))
                .body("excess.amount", equalTo("1.75"))
                .body("members.memberId", equalTo(List.of(pins)))
                .body("members[0].fee.amount", equalTo("4.50"));
        deal.negotiator().get(costs).then().statusCode(200).body("members", hasSize(2));
        deal.seller().get(costs).then().statusCode(404);
        settle(costs);
    }

    private RequestSpecification treasurer() {
        return Deal.as(deal.federation, Role.TREASURER);
    }

    private void enterCosts(String costs, String contract) {
        LocalDate today = QuebecDay.of(Instant.now());
        String plan = """
                {"contractId":%s,"description":{"fr":"Négociation","en":"Negotiation"},"amount":%s,"incurredOn":"%s",
                "documents":[{"name":"heures.pdf","sha256":"%s"}]}""";
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        String entries = costs + "/entries";
        treasurer()
                .body(plan.formatted("\"" + UUID.randomUUID() + "\"", Deal.money("-1.00"), today.plusDays(2), hash))
                .post(entries)
                .then()
                .statusCode(400)
                .body("violations", hasSize(3));
        String whole = plan.formatted("null", Deal.money("7.00"), today, hash);
        deal.negotiator().body(whole).post(entries).then().statusCode(403);
        Deal.treasurer(pins).body(whole).post(entries).then().statusCode(404);
        treasurer().body(whole).post(entries).then().statusCode(201).body("documents[0].sha256", equalTo(hash));
        treasurer()
                .body(plan.formatted("\"" + contract + "\"", Deal.money("-2.00"), today, hash))
                .post(entries)
                .then()
                .statusCode(201);
        Deal.buyer(pins).get(entries).then().statusCode(200).body("items", hasSize(2));
        Deal.buyer(Deal.organization()).get(entries).then().statusCode(404);
    }

    private void settle(String costs) {
        Deal.treasurer(pins).post(costs + "/settlement").then().statusCode(404);
        deal.negotiator().post(costs + "/settlement").then().statusCode(403);
        treasurer()
                .post(costs + "/settlement")
                .then()
                .statusCode(201)
                .body("charged.amount", equalTo("6.75"))
                .body("returned.amount", equalTo("1.75"))
                .body("shares.find { it.memberId == '%s' }.returned.amount".formatted(pins), equalTo("1.17"))
                .body("shares.find { it.memberId == '%s' }.returned.amount".formatted(erables), equalTo("0.58"));
        treasurer().post(costs + "/settlement").then().statusCode(409).body("type", endsWith("no-excess"));
        Deal.buyer(erables)
                .get(costs)
                .then()
                .body("excess.amount", equalTo("0.00"))
                .body("returned.amount", equalTo("1.75"))
                .body("members[0].returned.amount", equalTo("0.58"));
        Deal.treasurer(pins)
                .get("/accounting/journal")
                .then()
                .body(
                        "items.find { it.kind == 'fee-settlement' }.lines.find { it.role == 'fee' }.credit.amount",
                        equalTo("1.17"))
                .body(
                        "items.find { it.kind == 'fee-settlement' }.lines.find { it.role == 'organizer' }.debit.amount",
                        equalTo("1.17"));
        Schemas.check(
                "fees.settled.v1",
                Events.await(
                        "contracts",
                        "fees.settled.v1",
                        data -> data.get("campaignId").asText().equals(deal.campaign)));
    }

    private void dividend(String member) {
        LocalDate today = QuebecDay.of(Instant.now());
        String plan = """
                {"amount":%s,"from":"%s","to":"%s","resolution":"AGA 2026-4","resolvedOn":"%s"}""";
        Deal.as(deal.federation, Role.TREASURER)
                .body(plan.formatted(Deal.money("0.00"), today, today.plusDays(9), today))
                .post("/patronage-dividends")
                .then()
                .statusCode(400)
                .body("violations", hasSize(2));
        deal.negotiator()
                .body(plan.formatted(Deal.money("74.25"), today, today, today))
                .post("/patronage-dividends")
                .then()
                .statusCode(403);
        Deal.as(deal.federation, Role.TREASURER)
                .body(plan.formatted(Deal.money("74.25"), today, today, today))
                .post("/patronage-dividends")
                .then()
                .statusCode(201)
                .body("business.amount", equalTo("742.50"))
                .body("shares", hasSize(3));
        Deal.treasurer(member)
                .get("/patronage-dividends")
                .then()
                .body("items", hasSize(1))
                .body("items[0].shares", hasSize(1))
                .body("items[0].shares[0].business.amount", equalTo("453.75"));
        Deal.treasurer(member).get("/accounting/journal").then().body("items.kind", hasItem("patronage-dividend"));
        Deal.treasurer(Deal.organization()).get("/patronage-dividends").then().body("items", hasSize(0));
    }
}
