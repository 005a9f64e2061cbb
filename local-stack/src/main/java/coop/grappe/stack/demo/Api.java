package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import coop.grappe.stack.Personas;
import coop.grappe.stack.Personas.Persona;
import coop.grappe.stack.StackService;
import coop.grappe.stack.StackSettings;
import coop.grappe.stack.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The gateway as representatives use it: each request with a token, each change with an idempotency key. While a service is away
 * a request is repeated with the same key, which is what a good client does, and why it does no harm.
 */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final StackSettings settings;
    private final Personas personas;
    private final Map<String, String> tokens = new HashMap<>();

    Api(StackSettings settings, Personas personas) {
        this.settings = settings;
        this.personas = personas;
    }

    /** An answer with its version. */
    record Answer(
            int status,
            JsonNode body,
            @Nullable String etag,
            @Nullable String location) {

        String text(String field) {
            return body.path(field).asText();
        }

        /** The slug of a problem's type. */
        String problem() {
            return text("type").replaceFirst(".*/", "");
        }
    }

    /** The login of whoever acts for an organization with a role. */
    String actor(String organization, String role) {
        return personas.all().stream()
                .filter(persona -> persona.organization().equals(organization)
                        && persona.roles().contains(role))
                .map(Persona::login)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "representatives.csv has no %s for %s".formatted(role, organization)));
    }

    /** The login of the first person who has a role. */
    String actor(String role) {
        return personas.all().stream()
                .filter(persona -> persona.roles().contains(role))
                .map(Persona::login)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("representatives.csv has nobody with the role " + role));
    }

    Answer get(String login, String path) {
        return expect(send(login, "GET", path, null, null), path);
    }

    /** What is there, or an answer with status 404. */
    Answer find(String login, String path) {
        return send(login, "GET", path, null, null);
    }

    /** Every item of a list, page by page. */
    List<JsonNode> list(String login, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            String page = path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor;
            JsonNode body = get(login, page).body();
            body.path("items").forEach(all::add);
            cursor = body.path("next").isTextual()
                    ? "&after=" + body.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return all;
    }

    Answer post(String login, String path, Map<String, ?> body) {
        return expect(send(login, "POST", path, Json.of(body).toString(), null), path);
    }

    Answer post(String login, String path) {
        return expect(send(login, "POST", path, null, null), path);
    }

    /** A request whose refusal is part of the story. */
    Answer tryPost(String login, String path, Map<String, ?> body) {
        return send(login, "POST", path, Json.of(body).toString(), null);
    }

    /** Changes what is at a path in the version that it has now. */
    Answer put(String login, String path, String present, Map<String, ?> body) {
        String etag = get(login, present).etag();
        return expect(send(login, "PUT", path, Json.of(body).toString(), etag), path);
    }

    /** The text at a path, such as a journal file. */
    String download(String login, String path) {
        HttpRequest request = request(login, path).GET().build();
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads a path until what it says is so; events take a moment from service to service. */
    Answer await(String login, String path, Predicate<JsonNode> so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = send(login, "GET", path, null, null);
            if (answer.status() == 200 && so.test(answer.body())) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain at %s: %s".formatted(path, answer.body()));
            }
            pause(Duration.ofMillis(150));
        }
    }

    private Answer expect(Answer answer, String path) {
        if (answer.status() >= 400) {
            throw new IllegalStateException("%s was answered %d: %s".formatted(path, answer.status(), answer.body()));
        }
        return answer;
    }

    private Answer send(String login, String method, String path, @Nullable String body, @Nullable String ifMatch) {
        HttpRequest.Builder request = request(login, path)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        return patiently(request.build());
    }

    private Answer patiently(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<String> answer =
                        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (!AWAY.contains(answer.statusCode()) || System.nanoTime() > end) {
                    return answer(answer);
                }
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new UncheckedIOException(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            pause(Duration.ofMillis(250));
        }
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = type.contains("json") && !response.body().isEmpty()
                ? Json.MAPPER.readTree(response.body())
                : NullNode.getInstance();
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Location").orElse(null));
    }

    private HttpRequest.Builder request(String login, String path) {
        String full = path.startsWith("/api/") ? path : "/api/v1" + path;
        return HttpRequest.newBuilder(URI.create(settings.url(StackService.GATEWAY) + full))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, text/plain;q=0.9, */*;q=0.1")
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(login, this::token))
                .header("Accept-Language", Words.language());
    }

    private String token(String login) {
        try {
            return Personas.token(
                    personas.find(login).orElseThrow(() -> new IllegalStateException("Nobody is " + login)), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(Duration duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
