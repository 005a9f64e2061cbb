package coop.grappe.supplier.bid;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A bid binds its supplier until a day, which the supplier alone can put off. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class BidValidityTest {

    @Inject
    DataSource database;

    private static Response extend(String supplier, String bid, Instant until) {
        return Market.seller(supplier)
                .body("{\"validUntil\":\"" + until + "\"}")
                .post("/bids/" + bid + "/validity");
    }

    private static Response ask(Market market, Instant until) {
        return market.negotiator()
                .body("{\"validUntil\":\"%s\",\"reason\":{\"fr\":\"Le scrutin\",\"en\":\"The ballot\"}}"
                        .formatted(until))
                .post("/tenders/" + market.tender + "/validity-requests");
    }

    @Test
    void aBidThatHasExpiredIsNotAwardedUntilItsSupplierExtendsIt() throws SQLException {
        Market market = new Market("P10D", "5000.00");
        List<String> suppliers = market.evaluate(market.bid("5", "4", "9"), market.bid("6", "5", "10"));
        String winner = suppliers.get(0);
        String scenario = market.solved("{\"name\":\"Le moins cher\"}");
        String path = "/tenders/" + market.tender + "/bids";
        String bid = Market.seller(winner).get(path).path("items[0].id");
        new Rows(database)
                .change("update bid set extended_until = now() - interval '1 minute' where id = '" + bid + "'");
        market.propose(scenario)
                .then()
                .statusCode(409)
                .body("type", endsWith("bids-expired"))
                .body("bidders", equalTo(List.of(winner)))
                .body("detail", containsString(winner));

        Instant later = Market.in(Duration.ofDays(400));
        ask(market, Market.in(Duration.ofDays(-1))).then().statusCode(400);
        ask(market, later).then().statusCode(201).body("outstanding", hasSize(2));
        String requests = "/tenders/" + market.tender + "/validity-requests";
        Market.seller(winner).get(requests).then().body("items[0].outstanding", equalTo(List.of(bid)));
        Market.seller(Market.supplier()).get(requests).then().statusCode(404);
        Market.seller(winner)
                .body("{\"validUntil\":\"%s\",\"reason\":{\"fr\":\"Non\",\"en\":\"No\"}}".formatted(later))
                .post(requests)
                .then()
                .statusCode(404);

        extend(suppliers.get(1), bid, later).then().statusCode(404);
        extend(winner, bid, Market.in(Duration.ofDays(-1)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("validUntil"));
        extend(winner, bid, later).then().statusCode(200).body("validUntil", equalTo(later.toString()));
        extend(winner, bid, later.minusSeconds(1)).then().statusCode(400);
        Market.seller(winner).get(requests).then().body("items[0].outstanding", hasSize(0));
        market.negotiator().get(requests).then().body("items[0].outstanding", hasSize(1));
        market.propose(scenario).then().statusCode(201);
    }

    @Test
    void whatIsStillSealedIsSubmittedAgainInsteadOfExtended() {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        market.publish("open", Market.in(Duration.ofHours(1)));
        String supplier = Market.supplier();
        String bid = market.submit(supplier, market.bid("5", "4", "9")).path("bidId");
        extend(supplier, bid, Market.in(Duration.ofDays(400)))
                .then()
                .statusCode(409)
                .body("type", endsWith("bid-state"));
        ask(market, Market.in(Duration.ofDays(400))).then().statusCode(409).body("type", endsWith("bids-not-opened"));
    }
}
