package coop.grappe.purchasing.integration.webhook;

import static coop.grappe.purchasing.IntegrationDeal.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.purchasing.Await;
import coop.grappe.purchasing.IntegrationDeal;
import coop.grappe.purchasing.integration.feed.Arrival;
import coop.grappe.purchasing.integration.feed.Arrivals;
import coop.grappe.purchasing.integration.webhook.Receiver.Fate;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deliveries to receivers of every temper. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class WebhookTest {

    /** Longer than {@code grappe.webhooks.timeout} in tests. */
    private static final long TOO_LATE_MILLIS = 2_000;

    @Inject
    AgroalDataSource database;

    @Inject
    Arrivals arrivals;

    @Inject
    WebhookClaims claims;

    @Inject
    WebhookPost post;

    @Inject
    WebhookWorker worker;

    private final String owner = IntegrationDeal.stranger();

    @Test
    void aReceiverThatFailsHangsIsLateAndLosesItsAnswersEndsWithEveryEventOnceAndInOrder()
            throws IOException, InterruptedException {
        Instant begin = Instant.now().minusSeconds(60);
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 36; n++) {
            ids.add(happened("orders/" + n % 12, "orders.placed.v1"));
        }
        Await.until(() -> feed().getList("items").size() == ids.size());
        try (Receiver receiver = new Receiver(TOO_LATE_MILLIS)) {
            receiver.behaving(WebhookTest::temper);
            UUID endpoint = created(receiver.url());
            String path = "/webhook-endpoints/" + endpoint;
            treasurer().post(path + "/disablement").then().statusCode(200);
            treasurer()
                    .body("{\"since\":\"%s\"}".formatted(begin))
                    .post(path + "/replays")
                    .then()
                    .body("queued", equalTo(ids.size()));
            List<Claimed> deadWorkers = claims.claim(endpoint, 4, 1);
            assertEquals(4, deadWorkers.size());
            post.send(deadWorkers.get(3));
            treasurer().post(path + "/enablement").then().statusCode(200);
            worker.soon();
            for (int n = 1; n <= ids.size(); n++) {
                int sofar = n;
                Await.until(() -> receiver.done().size() >= sofar);
            }
            assertEquals(new HashSet<>(ids), new HashSet<>(receiver.ids()));
            receiver.sequencesBySubject()
                    .forEach((subject, sequences) -> assertEquals(
                            sequences.stream().sorted().toList(), sequences, () -> subject + " in its order"));
            assertTrue(receiver.requests().size() > ids.size(), "some came more than once");
            Await.until(() -> backlog(endpoint).getInt("pending") == 0);
            deliveries(endpoint, "?limit=200").then().body("items.findAll { it.state == 'delivered' }", hasSize(36));
        }
    }

    /** By the event and how often it came, so that it is the same at every run. */
    private static Fate temper(JsonNode event, int times) {
        return switch (event.get("sequence").asInt() % 12) {
            case 1 -> times <= 2 ? Fate.FAIL : Fate.OK;
            case 2, 3 -> times <= 1 ? Fate.LOSE : Fate.OK;
            case 4 -> times <= 1 ? Fate.LATE : Fate.OK;
            case 5 -> times <= 1 ? Fate.HANG : Fate.OK;
            case 6 -> times <= 1 ? Fate.LOSE : times == 2 ? Fate.FAIL : Fate.OK;
            case 7 -> times <= 1 ? Fate.REDIRECT : Fate.OK;
            default -> Fate.OK;
        };
    }

    @Test
    void aReceiverThatHangsKeepsNobodyElseWaiting() throws IOException {
        String other = IntegrationDeal.stranger();
        try (Receiver hanging = new Receiver(TOO_LATE_MILLIS).behaving((event, times) -> Fate.HANG);
                Receiver prompt = new Receiver(TOO_LATE_MILLIS)) {
            UUID endpoint = created(hanging.url());
            createdFor(other, prompt.url());
            IntStream.range(0, 40).forEach(n -> happened("orders/" + n, "orders.placed.v1"));
            Await.until(() -> !hanging.requests().isEmpty());
            IntStream.range(0, 40).forEach(n -> happened(other, "orders/" + n, "orders.placed.v1"));
            Await.until(() -> prompt.done().size() == 40);
            assertTrue(hanging.requests().size() <= 40);
            assertEquals(40, backlog(endpoint).getInt("pending"), "nothing of it is lost");
            treasurer()
                    .post("/webhook-endpoints/" + endpoint + "/disablement")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void anEndpointIsDisabledAfterTheLastRetryAndGoesOnWhereItStood() throws IOException {
        AtomicBoolean mended = new AtomicBoolean();
        try (Receiver receiver = new Receiver(TOO_LATE_MILLIS)) {
            receiver.behaving((event, times) -> mended.get() ? Fate.OK : Fate.FAIL);
            UUID endpoint = created(receiver.url());
            String first = happened("orders/1", "orders.placed.v1");
            String second = happened("orders/1", "orders.accepted.v1");
            Await.until(() -> endpoint(endpoint).getString("state").equals("disabled"));
            treasurer()
                    .get("/webhook-endpoints/" + endpoint)
                    .then()
                    .body("disabledFor", equalTo("exhausted"))
                    .body("backlog.failed", equalTo(1))
                    .body("backlog.pending", equalTo(1));
            assertEquals(10, receiver.requests().size(), "one attempt and nine retries");
            String third = happened("orders/2", "orders.placed.v1");
            Await.until(() -> feed().getList("items.type").contains("coop.grappe.webhooks.disabled.v1"));
            Schemas.check("webhooks.disabled.v1", disabledEvent());
            deliveries(endpoint, "?state=failed")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].attempts", equalTo(10))
                    .body("items[0].eventId", equalTo(first))
                    .body("items[0].history[0].outcome", equalTo("refused"))
                    .body("items[0].history[0].status", equalTo(500))
                    .body("items[0].history[0].excerpt", equalTo("out of order"));
            mended.set(true);
            treasurer()
                    .post("/webhook-endpoints/" + endpoint + "/enablement")
                    .then()
                    .statusCode(200);
            worker.soon();
            Await.until(() -> receiver.ids().containsAll(List.of(first, second, third)));
            assertTrue(receiver.ids().indexOf(first) < receiver.ids().indexOf(second));
            treasurer()
                    .post("/webhook-endpoints/" + endpoint + "/enablement")
                    .then()
                    .statusCode(409);
        }
    }

    @Test
    void aReceiverThatIsGoneIsCalledNoMore() throws IOException {
        try (Receiver receiver = new Receiver(TOO_LATE_MILLIS).behaving((event, times) -> Fate.GONE)) {
            UUID endpoint = created(receiver.url());
            happened("orders/1", "orders.placed.v1");
            Await.until(() -> endpoint(endpoint).getString("state").equals("disabled"));
            treasurer().get("/webhook-endpoints/" + endpoint).then().body("disabledFor", equalTo("gone"));
            int before = receiver.requests().size();
            String later = happened("orders/2", "orders.placed.v1");
            Await.until(() -> feed().getList("items.id").contains(later));
            assertEquals(before, receiver.requests().size());
        }
    }

    @Test
    void whatIsAbandonedHoldsNothingUp() throws IOException {
        try (Receiver receiver = new Receiver(TOO_LATE_MILLIS)) {
            receiver.behaving((event, times) -> event.get("type").asText().endsWith("placed.v1") ? Fate.GONE : Fate.OK);
            UUID endpoint = created(receiver.url());
            happened("orders/1", "orders.placed.v1");
            String second = happened("orders/1", "orders.accepted.v1");
            Await.until(() -> endpoint(endpoint).getString("state").equals("disabled"));
            String failed = deliveries(endpoint, "?state=failed").path("items[0].id");
            treasurer()
                    .post("/webhook-endpoints/" + endpoint + "/deliveries/" + failed + "/abandonment")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("abandoned"));
            treasurer()
                    .post("/webhook-endpoints/" + endpoint + "/enablement")
                    .then()
                    .statusCode(200);
            Await.until(() -> receiver.ids().contains(second));
        }
    }

    @Test
    void whatWasDeliveredCanBeHadAgainUnderTheSameId() throws IOException {
        try (Receiver receiver = new Receiver(TOO_LATE_MILLIS)) {
            Instant begin = Instant.now().minusSeconds(60);
            String before = happened("orders/7", "orders.placed.v1");
            Await.until(() -> feed().getList("items").size() == 1);
            UUID endpoint = created(receiver.url(), "orders.*");
            String after = happened("orders/7", "orders.accepted.v1");
            happened("invoices/7", "invoices.paid.v1");
            Await.until(() -> receiver.ids().equals(List.of(after)));
            Await.until(() -> backlog(endpoint).getInt("pending") == 0);
            String delivery = deliveries(endpoint, "").path("items[0].id");
            as(owner, Role.ACCOUNTING)
                    .post("/webhook-endpoints/" + endpoint + "/deliveries/" + delivery + "/replay")
                    .then()
                    .statusCode(202)
                    .body("state", equalTo("pending"));
            Await.until(() -> receiver.requests().size() == 2);
            Await.until(() -> backlog(endpoint).getInt("pending") == 0);
            treasurer()
                    .body("{\"since\":\"%s\"}".formatted(begin))
                    .post("/webhook-endpoints/" + endpoint + "/replays")
                    .then()
                    .statusCode(202)
                    .body("queued", equalTo(2));
            Await.until(() -> receiver.requests().size() == 4);
            assertEquals(List.of(after, before), receiver.ids());
            assertEquals(
                    List.of(after, after, before, after),
                    receiver.requests().stream().map(Receiver.Done::id).toList(),
                    "the replay keeps the order of the subject");
            treasurer()
                    .body("{\"since\":\"%s\",\"failed\":true}".formatted(begin))
                    .post("/webhook-endpoints/" + endpoint + "/replays")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aSecretIsShownOnceAndItsSuccessorSignsBesideIt() throws IOException {
        try (Receiver receiver = new Receiver(TOO_LATE_MILLIS)) {
            String key = UUID.randomUUID().toString();
            String plan = plan(receiver.url());
            Response made =
                    treasurer().header("Idempotency-Key", key).body(plan).post("/webhook-endpoints");
            made.then().statusCode(201).body("secret", startsWith("whsec_"));
            String id = made.path("id");
            treasurer()
                    .header("Idempotency-Key", key)
                    .body(plan)
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(id))
                    .body("secret", nullValue());
            treasurer()
                    .get("/webhook-endpoints/" + id)
                    .then()
                    .body("secret", nullValue())
                    .body("secrets", hasSize(1));
            String first = made.path("secret");
            String second = treasurer()
                    .post("/webhook-endpoints/" + id + "/secrets")
                    .then()
                    .statusCode(200)
                    .body("secrets", hasSize(2))
                    .extract()
                    .path("secret");
            treasurer()
                    .post("/webhook-endpoints/" + id + "/tests")
                    .then()
                    .statusCode(202)
                    .body("type", equalTo("webhooks.tested.v1"));
            Await.until(() -> receiver.done().size() == 1);
            Receiver.Done test = receiver.done().get(0);
            Schemas.check("feed-event", new ObjectMapper().readTree(test.body()));
            assertEquals(test.id(), test.headers().get("webhook-id"));
            assertEquals(
                    signed(second, test) + " " + signed(first, test),
                    test.headers().get("webhook-signature"));
            assertEquals(List.of(), feed().getList("items"), "a test is in no feed");
        }
    }

    private static String signed(String secret, Receiver.Done request) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        long timestamp = Long.parseLong(request.headers().get("webhook-timestamp"));
        return Signature.of(List.of(key), request.id(), timestamp, request.body());
    }

    @Test
    void noPrivateAddressIsCalledWhateverItsEndpointSays() throws IOException, SQLException {
        for (String url : List.of(
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/latest",
                "ftp://exemple.coop/",
                "http://user:pass@exemple.coop/",
                "not a url")) {
            treasurer()
                    .body(plan(url))
                    .post("/webhook-endpoints")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("url"));
        }
        try (Receiver receiver = new Receiver(TOO_LATE_MILLIS)) {
            UUID endpoint = created("http://nowhere.invalid/");
            String elsewhere = receiver.url().replace("127.0.0.1", "127.0.0.2");
            execute("update webhook_endpoint set url = '" + elsewhere + "' where id = '" + endpoint + "'");
            happened("orders/1", "orders.placed.v1");
            Await.until(() -> deliveries(endpoint, "")
                            .<List<?>>path("items.history.flatten()")
                            .size()
                    > 0);
            deliveries(endpoint, "").then().body("items[0].history[0].outcome", equalTo("address-refused"));
            assertEquals(List.of(), receiver.requests());
        }
    }

    @Test
    void anOrganizationsEndpointsAreItsOwnAndItsTreasurersBusiness() throws IOException {
        UUID endpoint = created("http://nowhere.invalid/");
        String path = "/webhook-endpoints/" + endpoint;
        as(IntegrationDeal.stranger(), Role.TREASURER).get(path).then().statusCode(404);
        as(IntegrationDeal.stranger(), Role.TREASURER)
                .post(path + "/disablement")
                .then()
                .statusCode(404);
        as(IntegrationDeal.stranger(), Role.TREASURER)
                .get(path + "/deliveries")
                .then()
                .statusCode(404);
        as(owner, Role.BUYER).get(path).then().statusCode(403);
        as(owner, Role.ACCOUNTING).get(path).then().statusCode(200);
        as(owner, Role.ACCOUNTING).post(path + "/secrets").then().statusCode(403);
        as(owner, Role.ACCOUNTING)
                .body(plan("http://nowhere.invalid/"))
                .post("/webhook-endpoints")
                .then()
                .statusCode(403);
        treasurer()
                .body("{\"url\":\"http://nowhere.invalid/\",\"types\":[\"orders.eaten.v1\"]}")
                .post("/webhook-endpoints")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("types"));
        treasurer().body(plan("http://nowhere.invalid/2")).put(path).then().statusCode(428);
        treasurer()
                .header("If-Match", "\"0\"")
                .body(plan("http://nowhere.invalid/2"))
                .put(path)
                .then()
                .statusCode(200)
                .body("url", endsWith("/2"));
        treasurer().delete(path).then().statusCode(204);
        treasurer().get("/webhook-endpoints").then().body("items", empty());
    }

    private UUID created(String url, String... types) {
        return createdFor(owner, url, types);
    }

    private static UUID createdFor(String organization, String url, String... types) {
        return UUID.fromString(as(organization, Role.TREASURER)
                .body(plan(url, types))
                .post("/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static String plan(String url, String... types) {
        String written = types.length == 0 ? "" : "\"" + String.join("\",\"", types) + "\"";
        return "{\"url\":\"%s\",\"types\":[%s]}".formatted(url, written);
    }

    private io.restassured.specification.RequestSpecification treasurer() {
        return as(owner, Role.TREASURER);
    }

    private String happened(String subject, String type) {
        return happened(owner, subject, type);
    }

    private String happened(String organization, String subject, String type) {
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> arrivals.add(List.of(
                        new Arrival(organization, id, type, subject, "/api/v1/" + subject, "{}", Instant.EPOCH))));
        return id.toString();
    }

    private JsonPath endpoint(UUID id) {
        return treasurer().get("/webhook-endpoints/" + id).jsonPath();
    }

    private JsonPath backlog(UUID id) {
        JsonPath path = endpoint(id);
        return path.setRootPath("backlog");
    }

    private Response deliveries(UUID id, String query) {
        return treasurer().get("/webhook-endpoints/" + id + "/deliveries" + query);
    }

    private JsonPath feed() {
        return treasurer().get("/feed").jsonPath();
    }

    private JsonNode disabledEvent() throws IOException {
        JsonNode items = new ObjectMapper()
                .readTree(treasurer().get("/feed?types=webhooks.*").asByteArray())
                .get("items");
        assertEquals(1, items.size());
        assertFalse(items.get(0).get("data").has("organization"));
        return items.get(0).get("data");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
