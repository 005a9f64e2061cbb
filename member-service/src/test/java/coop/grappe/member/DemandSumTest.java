package coop.grappe.member;

import static coop.grappe.member.Group.buyer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.member.Group.Collecting;
import coop.grappe.platform.test.InfrastructureResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Demand equals the sum of its needs, at every moment, to the last unit. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class DemandSumTest {

    private static final int STEPS = 60;

    /** What the test remembers of a need that stands. */
    private record Standing(String member, BigDecimal quantity, BigDecimal price) {}

    private final Random random = new Random(20301101);
    private final Map<String, Standing> expected = new HashMap<>();

    @Test
    void whateverIsSubmittedAmendedAndWithdrawnDemandIsTheSum() {
        Collecting collecting =
                new Group().collecting(Duration.ofDays(9), "{\"extension\":\"P1D\",\"times\":1}", "PT1H");
        for (int step = 0; step < STEPS; step++) {
            List<String> needs = new ArrayList<>(expected.keySet());
            if (needs.isEmpty() || random.nextInt(3) == 0) {
                submit(collecting);
            } else {
                change(collecting, needs.get(random.nextInt(needs.size())));
            }
            check(buyer(collecting.first())
                    .get("/campaigns/" + collecting.campaign() + "/demand")
                    .jsonPath());
        }
    }

    private void submit(Collecting collecting) {
        boolean first = random.nextBoolean();
        Standing need = any(first ? collecting.first() : collecting.second());
        String site = first ? collecting.firstSite() : collecting.secondSite();
        String id = Group.id(Group.submit(
                collecting.campaign(),
                need.member(),
                collecting.item(),
                site,
                need.quantity().toPlainString(),
                "unités",
                need.price().toPlainString()));
        expected.put(id, need);
    }

    private void change(Collecting collecting, String id) {
        String member = expected.get(id).member();
        if (random.nextInt(4) == 0) {
            buyer(member).post("/needs/" + id + "/withdrawal").then().statusCode(200);
            expected.remove(id);
            return;
        }
        Standing need = any(member);
        String site = member.equals(collecting.first()) ? collecting.firstSite() : collecting.secondSite();
        buyer(member)
                .header("If-Match", buyer(member).get("/needs/" + id).getHeader("ETag"))
                .body(Group.need(
                        collecting.item(),
                        site,
                        need.quantity().toPlainString(),
                        "EA",
                        need.price().toPlainString()))
                .put("/needs/" + id)
                .then()
                .statusCode(200);
        expected.put(id, need);
    }

    private Standing any(String member) {
        return new Standing(
                member, BigDecimal.valueOf(1 + random.nextInt(5000)), BigDecimal.valueOf(random.nextInt(1_000_000), 4));
    }

    private void check(JsonPath demand) {
        BigDecimal quantity =
                expected.values().stream().map(Standing::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal baseline = expected.values().stream()
                .map(need -> need.quantity().multiply(need.price()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
        assertEquals(expected.size(), demand.getInt("needs"));
        assertEquals(quantity, new BigDecimal(demand.getString("items[0].total.value")));
        assertEquals(baseline, new BigDecimal(demand.getString("items[0].baseline.amount")));
        BigDecimal regions = demand.getList("items[0].regions.quantity.value", String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(quantity, regions);
        assertEquals(expected.values().stream().map(Standing::member).distinct().count(), demand.getInt("members"));
    }
}
