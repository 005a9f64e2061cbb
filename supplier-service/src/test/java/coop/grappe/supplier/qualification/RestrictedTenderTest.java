package coop.grappe.supplier.qualification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.supplier.Market;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Everybody may read a restricted tender; only who proves what it asks for may bid. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class RestrictedTenderTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};

    @Inject
    DatabaseClock clock;

    private static Market restricted() {
        Market market = new Market("P10D", "5000.00");
        market.prepare();
        market.negotiator()
                .body("""
                        {"procedure":"restricted","enquiriesUntil":"%1$s","submissionDeadline":"%1$s",
                        "rules":{"qualifications":["licence-rbq","insurance-liability"]}}""".formatted(Market.in(Duration.ofHours(1))))
                .post("/tenders/" + market.tender + "/publication")
                .then()
                .statusCode(200);
        return market;
    }

    private String prove(String supplier, String kind) {
        LocalDate today = QuebecDay.of(clock.now());
        String id = Market.seller(supplier)
                .contentType("application/octet-stream")
                .queryParam("kind", kind)
                .queryParam("issuer", "RBQ")
                .queryParam("validFrom", today.toString())
                .queryParam("expiresOn", today.toString())
                .queryParam("name", "licence.png")
                .body(PNG)
                .post("/suppliers/" + supplier + "/qualifications")
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("image/png"))
                .extract()
                .path("id");
        QualificationCourseTest.operator()
                .post("/suppliers/" + supplier + "/qualifications/" + id + "/verification")
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void aBidNeedsEveryKindVerifiedAndUnexpired() {
        Market market = restricted();
        String supplier = Market.supplier();
        String path = "/tenders/" + market.tender + "/qualification";
        Market.seller(supplier).get("/tenders/" + market.tender).then().statusCode(200);
        submit(market, supplier)
                .then()
                .statusCode(409)
                .body("type", endsWith("qualifications-missing"))
                .body("missing", containsInAnyOrder("licence-rbq", "insurance-liability"));
        String licence = prove(supplier, "licence-rbq");
        submit(market, supplier).then().statusCode(409).body("missing", contains("insurance-liability"));
        Market.seller(supplier)
                .get(path)
                .then()
                .statusCode(200)
                .body("admitted", equalTo(false))
                .body("kinds.held", contains(false, true))
                .body("kinds[1].qualificationId", equalTo(licence));
        prove(supplier, "insurance-liability");
        market.negotiator().get(path + "?supplier=" + supplier).then().body("admitted", equalTo(true));
        submit(market, supplier).then().statusCode(201);
        QualificationCourseTest.operator()
                .body("{\"reason\":\"Licence retirée\"}")
                .post("/suppliers/" + supplier + "/qualifications/" + licence + "/refusal")
                .then()
                .statusCode(200);
        submit(market, supplier).then().statusCode(409).body("missing", contains("licence-rbq"));
    }

    @Test
    void whatAnotherHasIsNotTold() {
        Market market = restricted();
        String supplier = Market.supplier();
        Market.seller(Market.supplier())
                .get("/tenders/" + market.tender + "/qualification?supplier=" + supplier)
                .then()
                .statusCode(404);
    }

    private static Response submit(Market market, String supplier) {
        return market.submit(supplier, market.bid("5.00", "4.1250", "9.50"));
    }
}
