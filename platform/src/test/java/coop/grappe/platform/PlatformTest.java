package coop.grappe.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The conventions of every service, tried through HTTP, PostgreSQL and Kafka. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class PlatformTest {

    private static final String GARDEN = "CA-QC-NEQ:1111111111";
    private static final String MILL = "CA-QC-NEQ:2222222222";
    private static final String NOTE = "{\"words\":\"%s\",\"price\":{\"amount\":\"1.50\",\"currency\":\"CAD\"}}";

    @Test
    void whatIsWrittenIsAnsweredWithItsVersionAndHeardByOthers() {
        String words = "hello " + UUID.randomUUID();
        write(words)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/api/v1/notes/"))
                .header("X-Correlation-Id", notNullValue());
        Events.await(
                "members",
                "members.written.v1",
                data -> data.get("words").asText().equals(words));
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswerAndChangesNothing() {
        String owner = "CA-QC-NEQ:" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String first = keyed(owner, key, "once").statusCode(201).extract().path("id");
        keyed(owner, key, "once")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"0\"")
                .contentType(ContentType.JSON)
                .body("id", equalTo(first));
        keyed(owner, key, "twice").statusCode(422).body("type", containsString("idempotency-key-reused"));
        as(owner, Role.BUYER).get("/api/v1/notes").then().body("items", hasSize(1));
    }

    @Test
    void manyAtOnceWithOneKeyWriteOnce() throws Exception {
        String owner = "CA-QC-NEQ:" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        CountDownLatch together = new CountDownLatch(8);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(i -> () -> {
                        together.countDown();
                        together.await();
                        return keyed(owner, key, "together").extract().statusCode();
                    })
                    .toList());
            for (var answer : answers) {
                assertEquals(201, answer.get());
            }
        } finally {
            threads.shutdown();
        }
        as(owner, Role.BUYER).get("/api/v1/notes").then().body("items", hasSize(1));
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        String key = UUID.randomUUID().toString();
        keyed(GARDEN, key, "").statusCode(400);
        keyed(GARDEN, key, "mended").statusCode(201);
    }

    @Test
    void everyViolatedFieldIsNamedAtOnceInTheReadersLanguage() {
        as(GARDEN, Role.BUYER)
                .header("Accept-Language", "fr-CA")
                .contentType(ContentType.JSON)
                .body("{\"words\":\"\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "fr")
                .body("type", equalTo("https://grappe.coop/problems/invalid"))
                .body("title", equalTo("La demande n’est pas valide"))
                .body("violations.field", hasItems("words", "price"))
                .body("violations.message", hasItem("ne doit pas être vide"))
                .body("correlationId", notNullValue());
    }

    @Test
    void whatCannotBeReadNamesTheField() {
        post("{\"words\":\"a\",\"price\":{\"amount\":\"1.505\",\"currency\":\"CAD\"}}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(containsString("price")));
        post("{\"words\":\"a\",\"price\":{\"amount\":\"x\",\"currency\":\"CAD\"}}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("price.amount"));
        post("{\"wrods\":\"a\"}").then().statusCode(400).body("violations[0].field", equalTo("wrods"));
        post("{").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void everyRefusalIsAProblemDocument() {
        given().get("/api/v1/notes").then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer nonsense")
                .get("/api/v1/notes")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as(GARDEN, Role.BUYER)
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("title", equalTo("Not found"))
                .body("instance", equalTo("/api/v1/nowhere"));
        as(GARDEN, Role.BUYER).delete("/api/v1/notes").then().statusCode(405).contentType("application/problem+json");
        as(GARDEN, Role.BUYER)
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/notes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void anothersThingIsAbsentAndAMissingRoleIsForbidden() {
        String location = write("private").extract().header("Location");
        as(MILL, Role.BUYER).get(location).then().statusCode(404);
        as(GARDEN, Role.AUDITOR)
                .contentType(ContentType.JSON)
                .body(NOTE.formatted("x"))
                .post("/api/v1/notes")
                .then()
                .statusCode(403)
                .body("detail", containsString("buyer"));
    }

    @Test
    void aChangeNamesTheVersionThatItChanges() {
        String location = write("first").extract().header("Location");
        rewrite(location, null).statusCode(428);
        rewrite(location, "\"0\"").statusCode(200).header("ETag", "\"1\"");
        rewrite(location, "\"0\"").statusCode(412);
        as(GARDEN, Role.BUYER).get(location).then().header("ETag", "\"1\"");
    }

    @Test
    void aListComesInPagesThatLinkToTheNext() {
        String owner = "CA-QC-NEQ:" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            keyed(owner, UUID.randomUUID().toString(), "n" + i).statusCode(201);
        }
        Response first = as(owner, Role.BUYER).get("/api/v1/notes?limit=3");
        first.then().body("items.words", equalTo(java.util.List.of("n0", "n1", "n2")));
        String next = first.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        as(owner, Role.BUYER)
                .get(next)
                .then()
                .body("items.words", equalTo(java.util.List.of("n3", "n4")))
                .body("next", nullValue())
                .header("Link", nullValue());
        as(owner, Role.BUYER).get("/api/v1/notes?limit=201").then().statusCode(400);
        as(owner, Role.BUYER).get("/api/v1/notes?after=x").then().statusCode(400);
    }

    @Test
    void auditorsReadWhatConcernsTheirOrganization() {
        String id = write("audited").extract().path("id");
        as(GARDEN, Role.AUDITOR)
                .get("/api/v1/audit-entries/platform?subject=notes/" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].act", equalTo("notes.written"))
                .body("items[0].login", equalTo("buyer@" + GARDEN));
        as(MILL, Role.AUDITOR)
                .get("/api/v1/audit-entries/platform?subject=notes/" + id)
                .then()
                .body("items", hasSize(0));
        as(GARDEN, Role.BUYER).get("/api/v1/audit-entries/platform").then().statusCode(403);
    }

    @Test
    void aRepeatedEventIsAppliedOnce() {
        String word = "word" + UUID.randomUUID();
        String id = UUID.randomUUID().toString();
        say(word, word, id);
        say(word, word, id);
        String last = "last" + UUID.randomUUID();
        say(word, last, UUID.randomUUID().toString());
        Events.await(
                "suppliers",
                "suppliers.repeated.v1",
                data -> data.get("word").asText().equals(last));
        say(word, word, UUID.randomUUID().toString());
        Events.await(
                "suppliers",
                "suppliers.repeated.v1",
                data -> data.get("word").asText().equals(word)
                        && data.get("times").asInt() == 2);
    }

    @Test
    void poisonIsParkedWithItsReasonAndHoldsUpNoOtherAggregate() {
        String key = UUID.randomUUID().toString();
        String healthy = "healthy" + UUID.randomUUID();
        say(key, "poison" + key, UUID.randomUUID().toString());
        say(healthy, healthy, UUID.randomUUID().toString());
        Events.await(
                "suppliers",
                "suppliers.repeated.v1",
                data -> data.get("word").asText().equals(healthy));
        as(GARDEN, Role.OPERATOR)
                .get("/api/v1/parked-events/platform")
                .then()
                .statusCode(200)
                .body("items.find { it.key == '" + key + "' }.reason", containsString("poison"))
                .body("items.find { it.key == '" + key + "' }.waiting", equalTo(false));
        int position = as(GARDEN, Role.OPERATOR)
                .get("/api/v1/parked-events/platform")
                .path("items.find { it.key == '" + key + "' }.position");
        as(GARDEN, Role.OPERATOR)
                .post("/api/v1/parked-events/platform/" + position + "/replay")
                .then()
                .statusCode(409)
                .body("detail", containsString("poison"));
    }

    @Test
    void whatComesTooEarlyWaitsAndLaterEventsOfItsAggregateWithIt() {
        String id = UUID.randomUUID().toString();
        say("early" + id, "two" + id, UUID.randomUUID().toString());
        say("early" + id, "three" + id, UUID.randomUUID().toString());
        say("other" + id, "one" + id, UUID.randomUUID().toString());
        Events.await(
                "suppliers",
                "suppliers.repeated.v1",
                data -> data.get("word").asText().equals("three" + id));
        Events.await(
                "suppliers",
                "suppliers.repeated.v1",
                data -> data.get("word").asText().equals("two" + id));
        as(GARDEN, Role.OPERATOR)
                .get("/api/v1/parked-events/platform?limit=200")
                .then()
                .body("items.key", not(hasItem("early" + id)));
    }

    private static void say(String key, String word, String id) {
        Events.send("members", "members.said.v1", key, "{\"word\":\"" + word + "\",\"newField\":1}", id);
    }

    private static RequestSpecification as(String organization, Role... roles) {
        return given().auth().oauth2(Tokens.of(organization, roles));
    }

    private static Response post(String body) {
        return as(GARDEN, Role.BUYER).contentType(ContentType.JSON).body(body).post("/api/v1/notes");
    }

    private static ValidatableResponse write(String words) {
        return post(NOTE.formatted(words)).then();
    }

    private static ValidatableResponse keyed(String owner, String key, String words) {
        return as(owner, Role.BUYER)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(NOTE.formatted(words))
                .post("/api/v1/notes")
                .then();
    }

    private static ValidatableResponse rewrite(String location, String ifMatch) {
        var request = as(GARDEN, Role.BUYER).contentType(ContentType.JSON).body(NOTE.formatted("again"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(location)
                .then();
    }
}
