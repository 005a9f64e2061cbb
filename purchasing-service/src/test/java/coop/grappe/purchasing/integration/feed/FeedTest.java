package coop.grappe.purchasing.integration.feed;

import static coop.grappe.purchasing.IntegrationDeal.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import coop.grappe.purchasing.Await;
import coop.grappe.purchasing.IntegrationDeal;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each organization reads of what happened, and that it never misses anything. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class FeedTest {

    private static final String PREFIX = "coop.grappe.";

    @Inject
    AgroalDataSource database;

    @Inject
    Arrivals arrivals;

    @Inject
    FeedNumbering numbering;

    @TestHTTPResource("/api/v1/feed")
    URI address;

    @Test
    void eachReadsWhatConcernsItAndNothingElse() throws IOException {
        IntegrationDeal deal = new IntegrationDeal().activate(40);
        String order = deal.order(20);
        String invoice = deal.settleTwenty(order, "F-900");
        awaitTypes(deal.member, "entries.posted.v1", "invoices.approved.v1");
        List<JsonNode> mine = all(deal.member);
        assertEquals(
                List.of("contracts.activated.v1", "orders.placed.v1", "orders.accepted.v1", "orders.received.v1"),
                types(mine).stream()
                        .filter(type -> type.startsWith("contracts") || type.startsWith("orders"))
                        .toList());
        for (JsonNode event : mine) {
            String type = event.get("type").asText().substring(PREFIX.length());
            Schemas.check("feed-event", event);
            if (!type.equals("contracts.activated.v1")) {
                Schemas.check(type, event.get("data"));
            }
            assertTrue(Set.of(
                                    "/api/v1/orders/" + order,
                                    "/api/v1/invoices/" + invoice,
                                    "/api/v1/contracts/" + deal.contract())
                            .contains(event.get("resource").asText())
                    || type.equals("entries.posted.v1"));
        }
        assertFalse(mine.get(0).get("data").has("rooms"), "what is left for others is not for a member");
        awaitTypes(deal.supplier(), "invoices.approved.v1");
        assertTrue(types(all(deal.supplier())).contains("contracts.drawn-up.v1"));
        assertFalse(types(all(deal.supplier())).contains("entries.posted.v1"), "books are the member’s");
        assertEquals(List.of("contracts.drawn-up.v1", "contracts.activated.v1"), types(all(deal.federation())));
        assertEquals(List.of(), all(IntegrationDeal.stranger()));
        as(deal.member, Role.BUYER).get("/feed").then().statusCode(403);
    }

    @Test
    void whatWasReadOnceIsReadAgainTheSame() {
        String owner = IntegrationDeal.stranger();
        IntStream.range(0, 25).forEach(n -> arrive(owner, n % 2 == 0 ? "orders.placed.v1" : "invoices.paid.v1", n));
        numbering.soon();
        Await.until(() -> all(owner).size() == 25);
        assertEquals(all(owner), all(owner));
        page(owner, "?after=20&limit=3")
                .then()
                .body("items.sequence", contains("21", "22", "23"))
                .body("cursor", equalTo("23"))
                .body("more", equalTo(true))
                .body("backlog.waiting", equalTo(2))
                .body("backlog.kept", equalTo("PT720H"));
        page(owner, "?after=25")
                .then()
                .body("items", empty())
                .body("cursor", equalTo("25"))
                .body("more", equalTo(false));
        page(owner, "?types=invoices.*&limit=1000&after=10")
                .then()
                .body("items", hasSize(7))
                .body("items[0].sequence", equalTo("12"))
                .body("cursor", equalTo("25"));
        page(owner, "?after=26").then().statusCode(400).body("violations[0].field", equalTo("after"));
        page(owner, "?after=x&limit=0&types=orders.eaten.v1")
                .then()
                .statusCode(400)
                .body("violations", hasSize(3));
        page(owner, "?limit=1001").then().statusCode(400);
    }

    @Test
    void aCursorFromBeforeWhatIsKeptIsRefusedAndNotPassedOver() throws SQLException {
        String owner = IntegrationDeal.stranger();
        IntStream.range(0, 6).forEach(n -> arrive(owner, "orders.placed.v1", n));
        numbering.soon();
        Await.until(() -> all(owner).size() == 6);
        execute("delete from feed_event where organization = '" + owner + "' and position <= 3");
        page(owner, "?after=2")
                .then()
                .statusCode(410)
                .body("type", endsWith("cursor-too-old"))
                .body("cursor", equalTo("3"));
        page(owner, "?after=3").then().statusCode(200).body("items", hasSize(3));
        page(owner, "").then().statusCode(200).body("items[0].sequence", equalTo("4"));
    }

    @Test
    void nothingAppearsBehindACursorHoweverManyWrite() {
        String owner = IntegrationDeal.stranger();
        int writers = 8;
        int each = 40;
        List<CompletableFuture<Void>> writing = IntStream.range(0, writers)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> IntStream.range(0, each)
                        .forEach(n -> {
                            arrive(owner, "orders.placed.v1", writer * each + n);
                            numbering.soon();
                        })))
                .toList();
        List<String> read = new ArrayList<>();
        String[] cursor = {"0"};
        Await.until(() -> {
            JsonNode page = tree(page(owner, "?limit=7&after=" + cursor[0]));
            page.get("items").forEach(event -> read.add(event.get("id").asText()));
            cursor[0] = page.get("cursor").asText();
            return read.size() >= writers * each;
        });
        writing.forEach(CompletableFuture::join);
        assertEquals(writers * each, new HashSet<>(read).size());
        assertEquals(
                read, all(owner).stream().map(event -> event.get("id").asText()).toList());
    }

    @Test
    void theStreamGoesOnAfterTheLastEventThatWasHeard() throws IOException, InterruptedException {
        String owner = IntegrationDeal.stranger();
        IntStream.range(0, 3).forEach(n -> arrive(owner, "orders.placed.v1", n));
        numbering.soon();
        Await.until(() -> all(owner).size() == 3);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + Tokens.of(owner, Role.ACCOUNTING))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", "2")
                .build();
        HttpResponse<java.util.stream.Stream<String>> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        var lines = response.body().iterator();
        assertEquals("3", nextId(lines));
        arrive(owner, "orders.placed.v1", 4);
        numbering.soon();
        assertEquals("4", nextId(lines));
        response.body().close();
    }

    private static String nextId(java.util.Iterator<String> lines) {
        while (true) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                return line.substring(3).strip();
            }
        }
    }

    private void arrive(String owner, String type, int n) {
        QuarkusTransaction.requiringNew()
                .run(() -> arrivals.add(List.of(new Arrival(
                        owner,
                        Ids.next(),
                        type,
                        "orders/" + n,
                        "/api/v1/orders/" + n,
                        "{\"n\":" + n + "}",
                        Instant.EPOCH))));
    }

    private void awaitTypes(String organization, String... types) {
        Await.until(() -> types(all(organization)).containsAll(List.of(types)));
    }

    private static List<String> types(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.get("type").asText().substring(PREFIX.length()))
                .toList();
    }

    private static List<JsonNode> all(String organization) {
        List<JsonNode> events = new ArrayList<>();
        tree(page(organization, "?limit=1000")).get("items").forEach(events::add);
        return events;
    }

    private static Response page(String organization, String query) {
        return as(organization, Role.ACCOUNTING).get("/feed" + query);
    }

    private static JsonNode tree(Response response) {
        try {
            return new ObjectMapper().readTree(response.asByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
