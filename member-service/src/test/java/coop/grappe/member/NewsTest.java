package coop.grappe.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the service tells of itself: changes of demand as a stream, deadlines as reminders. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class NewsTest {

    private static final String EXTENSION = "{\"extension\":\"P1D\",\"times\":1}";

    @Test
    void whoFollowsDemandHearsOfEveryChangeAndMissesNoneAfterABreak() throws IOException, InterruptedException {
        Group.Collecting collecting = new Group().collecting(Duration.ofDays(9), EXTENSION, "PT1H");
        String revision;
        try (Stream<String> lines = follow(collecting, "")) {
            Iterator<String> stream = lines.iterator();
            collecting.firstNeeds("5");
            JsonNode change = next(stream);
            assertEquals(collecting.item(), change.get("itemId").asText());
            assertEquals("5", change.get("total").asText());
            assertEquals(1, change.get("members").asInt());
            collecting.secondNeeds("7");
            change = next(stream);
            assertEquals("12", change.get("total").asText());
            revision = change.get("revision").asText();
        }
        collecting.firstNeeds("8");
        try (Stream<String> lines = follow(collecting, revision)) {
            assertEquals("20", next(lines.iterator()).get("total").asText());
        }
        assertEquals(404, status(collecting, Tokens.of(Group.member(), Role.BUYER)));
    }

    private static Stream<String> follow(Group.Collecting collecting, String after)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(collecting, Tokens.of(collecting.first(), Role.BUYER));
        if (!after.isEmpty()) {
            request.header("Last-Event-ID", after);
        }
        HttpResponse<Stream<String>> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        return answer.body();
    }

    private static int status(Group.Collecting collecting, String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(collecting, token).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static HttpRequest.Builder request(Group.Collecting collecting, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/campaigns/%s/demand/changes"
                        .formatted(RestAssured.port, collecting.campaign())))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode next(Iterator<String> lines) throws IOException {
        while (true) {
            String line = lines.next();
            if (line.startsWith("data:") && line.length() > 7) {
                return new ObjectMapper().readTree(line.substring(5));
            }
        }
    }

    @Test
    void aReminderGoesOutOnceAndSaysWhoIsMissing() {
        Group group = new Group();
        String campaign = Group.id(group.negotiator()
                .body(Group.plan(Group.in(Duration.ofDays(8)), EXTENSION)
                        .replaceFirst("\\{", "{\"reminders\":[\"P9D\",\"P1D\"],"))
                .post("/campaigns"));
        group.item(campaign, "EA", "1");
        group.open(campaign);
        JsonNode reminder = Events.await(
                "campaigns",
                "campaigns.reminder-due.v1",
                data -> data.get("campaignId").asText().equals(campaign));
        Schemas.check("campaigns.reminder-due.v1", reminder);
        assertEquals("P9D", reminder.get("remaining").asText());
        assertEquals(0, reminder.get("withoutNeeds").asInt());
    }
}
