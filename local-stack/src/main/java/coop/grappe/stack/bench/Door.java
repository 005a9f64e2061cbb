package coop.grappe.stack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.grappe.stack.Personas;
import coop.grappe.stack.StackService;
import coop.grappe.stack.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The gateway, as many organizations use it at once. */
final class Door {

    private static final int REFUSED = 409;
    private static final int TOO_MANY = 429;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final StackSettings settings;

    Door(StackSettings settings) {
        this.settings = settings;
    }

    JsonNode get(String organization, String path, String... roles) {
        return send(request(organization, path, roles).GET().build());
    }

    /** Reads something of which only the time that it takes is wanted. */
    void read(String organization, String path, String... roles) {
        answer(request(organization, path, roles).GET().build());
    }

    JsonNode post(String organization, String path, String body, String... roles) {
        return send(request(organization, path, roles)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** The same under a key, by which it is done once however often it is sent. */
    JsonNode postOnce(String organization, String path, String body, String key, String... roles) {
        return send(once(organization, path, body, key, roles));
    }

    /** Whether it was done and not refused (409). */
    boolean tries(String organization, String path, String body, String key, String... roles) {
        HttpResponse<String> answer = exchange(once(organization, path, body, key, roles));
        return answer.statusCode() != REFUSED && accepted(answer).length() > 0;
    }

    private HttpRequest once(String organization, String path, String body, String key, String... roles) {
        return request(organization, path, roles)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Sends bytes of any kind and of any length. */
    JsonNode upload(String organization, String path, String type, BodyPublisher body, String... roles) {
        return send(request(organization, path, roles)
                .header("Content-Type", type)
                .POST(body)
                .build());
    }

    private HttpRequest.Builder request(String organization, String path, String... roles) {
        return HttpRequest.newBuilder(URI.create(settings.url(StackService.GATEWAY) + "/api/v1" + path))
                .timeout(Duration.ofMinutes(10))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token(organization, roles));
    }

    private JsonNode send(HttpRequest request) {
        try {
            return json.readTree(answer(request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer(HttpRequest request) {
        return accepted(exchange(request));
    }

    /** Anything that is no success ends the benchmark. */
    private static String accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(
                    "%s was answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    /** Waits when an organization has asked too much. */
    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            while (answer.statusCode() == TOO_MANY) {
                TimeUnit.MILLISECONDS.sleep(200);
                answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String organization, String... roles) {
        String login = organization + "/" + String.join("+", roles);
        return tokens.computeIfAbsent(login, unknown -> {
            try {
                return Personas.token(new Personas.Persona(login, login, organization, List.of(roles)), settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
