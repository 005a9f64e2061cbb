package coop.grappe.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class GatewayTest {

    private static final String GARDEN = "CA-QC-NEQ:1111111111";

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void aRequestReachesTheServiceThatOwnsItsPath() {
        Neighbours.MEMBER.set(exchange -> Neighbours.answer(exchange, 200, "{\"who\":\"member\"}"));
        Neighbours.SUPPLIER.set(exchange -> Neighbours.answer(exchange, 200, "{\"who\":\"supplier\"}"));
        as(GARDEN).get("/api/v1/needs/1").then().statusCode(200).body("who", equalTo("member"));
        as(GARDEN).get("/api/v1/tenders?state=active").then().body("who", equalTo("supplier"));
        as(GARDEN).get("/api/v1/audit-entries/supplier").then().body("who", equalTo("supplier"));
        as(GARDEN).get("/api/v1/audit-entries/nobody").then().statusCode(404);
        as(GARDEN).get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void withoutAValidTokenNothingIsForwarded() {
        Neighbours.MEMBER.set(exchange -> {
            throw new AssertionError("forwarded");
        });
        given().get("/api/v1/needs")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("title", equalTo("Please say who you are"));
        given().header("Authorization", "Bearer nonsense")
                .header("Accept-Language", "fr-CA")
                .get("/api/v1/needs")
                .then()
                .statusCode(401)
                .header("Content-Language", "fr")
                .body("title", equalTo("Veuillez vous identifier"));
    }

    @Test
    void openDataIsReadWithoutATokenAndNothingElseIsDoneWithIt() {
        Neighbours.SUPPLIER.set(exchange -> Neighbours.answer(exchange, 200, "{\"who\":\"anyone\"}"));
        given().get("/api/v1/ocds/releases?after=x").then().statusCode(200).body("who", equalTo("anyone"));
        given().header("Authorization", "Bearer nonsense")
                .get("/api/v1/ocds/records")
                .then()
                .statusCode(200);
        as(GARDEN).get("/api/v1/ocds/records").then().statusCode(200);
        given().post("/api/v1/ocds/releases").then().statusCode(401);
        given().delete("/api/v1/ocds/releases/1").then().statusCode(401);
        for (String other : new String[] {"ocdsx/releases", "ocds/../tenders", "ocds/%2e%2e/tenders", "tenders/ocds"}) {
            given().urlEncodingEnabled(false).get("/api/v1/" + other).then().statusCode(401);
        }
    }

    @Test
    void aMachineLearnsWhoseTokensCountHere() {
        given().get("/.well-known/oauth-protected-resource")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("resource", equalTo(gateway.toString().replaceFirst("/$", "")))
                .body("authorization_servers", hasSize(1));
    }

    @Test
    void aServiceThatIsAwayGetsWords() {
        as(GARDEN)
                .get("/api/v1/orders")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://grappe.coop/problems/service-unavailable"));
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeGetsWords() {
        CountDownLatch released = new CountDownLatch(1);
        Neighbours.MEMBER.set(exchange -> {
            try {
                released.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        as(GARDEN)
                .header("Accept-Language", "fr")
                .get("/api/v1/needs")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("https://grappe.coop/problems/gateway-timeout"))
                .body("title", equalTo("Pas de réponse à temps"));
        released.countDown();
    }

    @Test
    void aServiceThatHangsUpWithoutAnAnswerGetsWords() {
        Neighbours.MEMBER.set(exchange -> {
            throw new IllegalStateException("hangs up");
        });
        as(GARDEN)
                .get("/api/v1/needs")
                .then()
                .statusCode(502)
                .body("type", equalTo("https://grappe.coop/problems/bad-gateway"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000})
    void anAnswerThatBreaksOffNeverLooksWhole(long length) {
        Neighbours.MEMBER.set(exchange -> {
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write("half of".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IllegalStateException("hangs up");
        });
        HttpRequest request = request("/api/v1/needs").build();
        assertThrows(
                IOException.class,
                () -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void theGatewayIsReadyWithoutTheServicesAndSaysWhichAreAway() {
        Neighbours.MEMBER.set(exchange -> Neighbours.answer(exchange, 200, "{}"));
        Neighbours.SUPPLIER.set(exchange -> Neighbours.answer(exchange, 503, "{}"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'services' }.data.member", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.supplier", equalTo("DOWN"))
                .body("checks.find { it.name == 'services' }.data.purchasing", equalTo("DOWN"));
    }

    @Test
    void theCallersCorrelationIsKeptOrGiven() {
        AtomicReference<String> passed = new AtomicReference<>();
        Neighbours.MEMBER.set(exchange -> {
            passed.set(exchange.getRequestHeaders().getFirst("X-Correlation-Id"));
            Neighbours.answer(exchange, 200, "{}");
        });
        as(GARDEN)
                .header("X-Correlation-Id", "mine-1")
                .get("/api/v1/needs")
                .then()
                .header("X-Correlation-Id", "mine-1");
        assertEquals("mine-1", passed.get());
        as(GARDEN)
                .header("X-Correlation-Id", "not well formed!")
                .get("/api/v1/needs")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"))
                .header("X-Correlation-Id", not(equalTo("not well formed!")));
    }

    @Test
    void whereARequestComesFromIsNotTheCallersToSay() {
        AtomicReference<Headers> passed = new AtomicReference<>();
        Neighbours.MEMBER.set(exchange -> {
            passed.set(exchange.getRequestHeaders());
            Neighbours.answer(exchange, 200, "{}");
        });
        as(GARDEN)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .get("/api/v1/needs")
                .then()
                .statusCode(200);
        assertEquals("127.0.0.1", passed.get().getFirst("X-Forwarded-For"));
        assertEquals(null, passed.get().getFirst("Forwarded"));
        assertTrue(passed.get().getFirst("Authorization").startsWith("Bearer "));
        assertTrue(passed.get().containsKey("Traceparent"));
    }

    @Test
    void anOrganizationThatAsksTooMuchWaitsAndOthersDoNot() {
        Neighbours.MEMBER.set(exchange -> Neighbours.answer(exchange, 200, "{}"));
        String greedy = "CA-QC-NEQ:" + UUID.randomUUID();
        String token = Neighbours.token(greedy);
        int refused = 0;
        for (int i = 0; i < 200 && refused == 0; i++) {
            var answer = given().auth().oauth2(token).get("/api/v1/needs");
            if (answer.statusCode() == 429) {
                refused++;
                answer.then()
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .header("RateLimit-Remaining", "0");
            }
        }
        assertEquals(1, refused);
        as(GARDEN).get("/api/v1/needs").then().statusCode(200);
    }

    @Test
    void tooLargeABodyIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            String head =
                    "POST /api/v1/needs HTTP/1.1\r\nHost: grappe\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(Neighbours.token(GARDEN), 33 * 1024 * 1024);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(10_000);
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertTrue(status.startsWith("HTTP/1.1 413"), status);
        }
    }

    @Test
    void aBodyStreamsThroughWhole() throws Exception {
        byte[] sent = new byte[8 * 1024 * 1024];
        new java.util.Random(1).nextBytes(sent);
        AtomicLong arrived = new AtomicLong();
        Neighbours.MEMBER.set(exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            arrived.set(body.length);
            exchange.sendResponseHeaders(200, 0);
            try (exchange;
                    var output = exchange.getResponseBody()) {
                output.write(body);
            }
        });
        HttpRequest request = request("/api/v1/needs")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(sent)))
                .build();
        byte[] back = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
        assertEquals(sent.length, arrived.get());
        assertArrayEquals(sent, back);
    }

    @Test
    void anEventStreamPassesEventByEvent() throws Exception {
        CountDownLatch firstRead = new CountDownLatch(1);
        Neighbours.MEMBER.set(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (exchange;
                    var output = exchange.getResponseBody()) {
                output.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
                output.flush();
                firstRead.await(10, TimeUnit.SECONDS);
                output.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(request("/api/v1/campaigns/1/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream events = answer.body()) {
            assertEquals("data: one\n\n", new String(events.readNBytes(11), StandardCharsets.UTF_8));
            firstRead.countDown();
            assertEquals("data: two\n\n", new String(events.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theDocumentsOfTheServicesAreJoinedAndTheMissingOneNamed() {
        Neighbours.MEMBER.set(exchange -> Neighbours.answer(exchange, 200, document("Thing", "string", "/a")));
        Neighbours.SUPPLIER.set(exchange -> Neighbours.answer(exchange, 200, document("Thing", "integer", "/b")));
        given().get("/api/openapi")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("x-unavailable", equalTo(java.util.List.of("purchasing")))
                .body("components.schemas.Thing.type", equalTo("string"))
                .body("components.schemas.SupplierThing.type", equalTo("integer"))
                .body("paths.'/a'.get.operationId", equalTo("readThing"))
                .body("paths.'/b'.get.operationId", equalTo("supplierReadThing"))
                .body(
                        "paths.'/b'.get.responses.'200'.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/SupplierThing"));
        String yaml = given().get("/api/openapi?format=yaml")
                .then()
                .contentType("application/yaml")
                .extract()
                .asString();
        assertTrue(yaml.contains("title: \"Grappe\""), yaml);
    }

    private static String document(String schema, String type, String path) {
        return """
                {"openapi":"3.1.0","paths":{"%s":{"get":{"operationId":"readThing","responses":{"200":{"content":
                {"application/json":{"schema":{"$ref":"#/components/schemas/%s"}}}}}}}},
                "components":{"schemas":{"%s":{"type":"%s"}}}}""".formatted(path, schema, schema, type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + Neighbours.token("CA-QC-NEQ:" + UUID.randomUUID()));
    }

    private static io.restassured.specification.RequestSpecification as(String organization) {
        return given().auth().oauth2(Neighbours.token(organization));
    }
}
