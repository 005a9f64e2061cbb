package coop.grappe.supplier.disclosure;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.supplier.Market;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Somebody keeps a copy while others publish. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class HarvestTest {

    private static final int CAMPAIGNS = 8;

    @Inject
    Releases releases;

    @Test
    void whoGoesOnAfterTheLastReleaseMissesNone() throws Exception {
        new Market("PT1S", "5000.00");
        String start = latest();
        ExecutorService negotiators = Executors.newFixedThreadPool(CAMPAIGNS);
        List<Future<?>> publishing = new ArrayList<>();
        for (int i = 0; i < CAMPAIGNS; i++) {
            publishing.add(negotiators.submit(() -> {
                Market market = new Market("PT1S", "5000.00");
                market.publish("open", Market.in(java.time.Duration.ofDays(1)));
                market.negotiator()
                        .body("{\"reason\":\"Retiré\"}")
                        .post("/tenders/" + market.tender + "/cancellation")
                        .then()
                        .statusCode(200);
            }));
        }
        List<String> copied = new ArrayList<>();
        String last = start;
        while (publishing.stream().anyMatch(one -> !one.isDone())) {
            last = copy(copied, last);
        }
        for (Future<?> one : publishing) {
            one.get();
        }
        copy(copied, last);
        negotiators.shutdown();
        List<String> all = QuarkusTransaction.requiringNew()
                .call(() -> releases.after(releases.ofId(start).orElseThrow().number(), null, null, 1000).stream()
                        .map(Release::id)
                        .toList());
        assertEquals(all, copied);
        assertEquals(3 * CAMPAIGNS, all.size());
        long gaps = QuarkusTransaction.requiringNew()
                .call(() -> releases.findAll().stream()
                                .mapToLong(Release::number)
                                .max()
                                .orElseThrow()
                        - releases.count());
        assertEquals(0, gaps);
    }

    private String latest() {
        return QuarkusTransaction.requiringNew()
                .call(() -> releases.find("order by number desc").firstResult().id());
    }

    private static String copy(List<String> copied, String after) {
        String last = after;
        while (true) {
            var answer = given().get("/api/v1/ocds/releases?limit=3&after=" + last);
            if (answer.statusCode() == 204) {
                return last;
            }
            List<String> ids = answer.path("releases.id");
            copied.addAll(ids);
            last = ids.get(ids.size() - 1);
        }
    }
}
