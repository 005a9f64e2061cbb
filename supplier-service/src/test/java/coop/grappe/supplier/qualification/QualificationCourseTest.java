package coop.grappe.supplier.qualification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import coop.grappe.supplier.Market;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a supplier's document to what it counts for. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class QualificationCourseTest {

    private static final byte[] PDF = "%PDF-1.7 licence".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Qualifications qualifications;

    @Inject
    DatabaseClock clock;

    @Inject
    EntityManager entities;

    static RequestSpecification operator() {
        return Market.as(Tokens.of("CA-QC-NEQ:8800000000", Role.OPERATOR));
    }

    private LocalDate today() {
        return QuebecDay.of(clock.now());
    }

    private Response upload(RequestSpecification who, String supplier, String kind, LocalDate last, byte[] content) {
        return who.contentType("application/octet-stream")
                .queryParam("kind", kind)
                .queryParam("number", "5678-1234-01")
                .queryParam("issuer", "Régie du bâtiment du Québec")
                .queryParam("validFrom", today().minusYears(1).toString())
                .queryParam("expiresOn", last.toString())
                .queryParam("name", "licence d’été.pdf")
                .body(content)
                .post("/suppliers/" + supplier + "/qualifications");
    }

    private List<String> missing(String supplier) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        qualifications.missing(supplier, List.of("licence-rbq", "insurance-liability"), clock.now()));
    }

    @Test
    void aDocumentCountsOnceItIsVerified() {
        String supplier = Market.supplier();
        String path = "/suppliers/" + supplier + "/qualifications/";
        String id = upload(Market.seller(supplier), supplier, "licence-rbq", today().plusYears(1), PDF)
                .then()
                .statusCode(201)
                .body("state", equalTo("submitted"))
                .body("mediaType", equalTo("application/pdf"))
                .body("sha256.length()", equalTo(64))
                .extract()
                .path("id");
        assertEquals(List.of("licence-rbq", "insurance-liability"), missing(supplier));
        Market.seller(supplier).post(path + id + "/verification").then().statusCode(403);
        operator()
                .post(path + id + "/verification")
                .then()
                .statusCode(200)
                .body("state", equalTo("verified"))
                .body("valid", equalTo(true));
        assertEquals(List.of("insurance-liability"), missing(supplier));
        operator()
                .post(path + id + "/verification")
                .then()
                .statusCode(409)
                .body("type", endsWith("qualification-state"));
        Response document = Market.as(Tokens.of("CA-QC-NEQ:1100000001", Role.NEGOTIATOR))
                .accept("*/*")
                .get(path + id + "/document");
        assertEquals("application/pdf", document.contentType());
        assertArrayEquals(PDF, document.asByteArray());
        operator()
                .body("{\"reason\":\"Au nom d’une autre entreprise\"}")
                .post(path + id + "/refusal")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false));
        assertEquals(List.of("licence-rbq", "insurance-liability"), missing(supplier));
        Market.seller(supplier)
                .get("/suppliers/" + supplier + "/qualifications?kind=licence-rbq")
                .then()
                .body("items.reason", contains("Au nom d’une autre entreprise"));
        Schemas.check(
                "suppliers.qualification-refused.v1",
                Events.await(
                        "suppliers",
                        "suppliers.qualification-refused.v1",
                        data -> data.get("qualificationId").asText().equals(id)));
    }

    @Test
    void anothersDocumentIsNotThere() {
        String supplier = Market.supplier();
        String stranger = Market.supplier();
        String path = "/suppliers/" + supplier + "/qualifications/";
        upload(Market.seller(stranger), supplier, "licence-rbq", today(), PDF)
                .then()
                .statusCode(404);
        upload(Market.buyer(supplier), supplier, "licence-rbq", today(), PDF)
                .then()
                .statusCode(403);
        upload(Market.seller(supplier), supplier, "licence-rbq", today(), new byte[] {'M', 'Z'})
                .then()
                .statusCode(400)
                .body("violations.field", contains("body"));
        upload(Market.seller(supplier), supplier, "Licence RBQ", today(), PDF)
                .then()
                .statusCode(400);
        String id = upload(Market.seller(supplier), supplier, "licence-rbq", today(), PDF)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Market.seller(stranger).get(path + id).then().statusCode(404);
        Market.seller(stranger)
                .accept("*/*")
                .get(path + id + "/document")
                .then()
                .statusCode(404);
        Market.seller(stranger)
                .get("/suppliers/" + supplier + "/qualifications")
                .then()
                .statusCode(404);
        Market.seller(stranger).post(path + id + "/verification").then().statusCode(404);
        operator()
                .get("/suppliers/" + stranger + "/qualifications/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void theSupplierIsRemindedOnceBeforeItEnds() {
        String supplier = Market.supplier();
        String id = upload(Market.seller(supplier), supplier, "licence-rbq", today().plusDays(20), PDF)
                .then()
                .extract()
                .path("id");
        String later = upload(Market.seller(supplier), supplier, "licence-rbq", today().plusDays(40), PDF)
                .then()
                .extract()
                .path("id");
        operator().post("/suppliers/" + supplier + "/qualifications/" + id + "/verification");
        operator().post("/suppliers/" + supplier + "/qualifications/" + later + "/verification");
        Schemas.check(
                "suppliers.qualification-expiring.v1",
                Events.await(
                        "suppliers",
                        "suppliers.qualification-expiring.v1",
                        data -> data.get("qualificationId").asText().equals(id)));
        assertEquals(1, reminders(id));
        assertEquals(0, reminders(later));
    }

    private long reminders(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from audit_entry where act = 'qualifications.reminded' and subject = ?1")
                                .setParameter(1, "qualifications/" + UUID.fromString(id))
                                .getSingleResult())
                        .longValue());
    }
}
