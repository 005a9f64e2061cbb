package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks every operation that the joined OpenAPI document names. Ids for the paths are found by reading every list with the tokens
 * of those who may: what stands in a list that ends in {@code /orders} fills the parameter after {@code orders}.
 */
final class OpenApiWalk {

    private static final Pattern PARAMETER = Pattern.compile("(?<=/)([a-z][a-z-]*)/\\{\\w+}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Set<String> SERVICES = Set.of("member", "supplier", "purchasing");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final JsonNode document;

    /** One operation. */
    record Operation(String method, String path) {}

    /** What it answered; a stream has no end, so of one only the status. */
    record Answer(int status, String body) {}

    OpenApiWalk(String gateway) throws IOException, InterruptedException {
        this.gateway = gateway;
        this.document = Json.MAPPER.readTree(http.send(
                        HttpRequest.newBuilder(URI.create(gateway + "/api/openapi"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method, path.getKey()));
                    }
                }));
        return operations;
    }

    /** The ids in each collection that the holders of these tokens can list. */
    Map<String, Set<String>> discover(List<String> tokens) throws IOException, InterruptedException {
        Map<String, Set<String>> ids = new HashMap<>();
        ids.put("audit-entries", new LinkedHashSet<>(SERVICES));
        ids.put("parked-events", new LinkedHashSet<>(SERVICES));
        for (int depth = 0; depth < 3; depth++) {
            for (Operation operation : operations()) {
                if (operation.method().equals("get") && !operation.path().endsWith("}")) {
                    for (String path : filled(operation.path(), ids, 2)) {
                        for (String token : tokens) {
                            collect(path, token, ids);
                        }
                    }
                }
            }
        }
        return ids;
    }

    /** Every path with known ids in place of its parameters, up to a number of each; with an unknown id where none is known. */
    List<String> filled(String path, Map<String, Set<String>> ids, int most) {
        Matcher parameter = PARAMETER.matcher(path);
        if (!parameter.find()) {
            return List.of(path.replaceAll("\\{\\w+}", "1"));
        }
        List<String> paths = new ArrayList<>();
        Set<String> known =
                ids.getOrDefault(parameter.group(1), Set.of(UUID.randomUUID().toString()));
        for (String id : known.stream().limit(most).toList()) {
            String one = path.substring(0, parameter.start())
                    + parameter.group(1) + "/" + id
                    + path.substring(parameter.end());
            paths.addAll(filled(one, ids, most));
        }
        return paths;
    }

    /** Sends a request, again and again for as long as the gateway asks for patience. */
    Answer send(String method, String path, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .method(
                        method.toUpperCase(java.util.Locale.ROOT),
                        method.equals("get") || method.equals("delete")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        while (answer.statusCode() == 429) {
            answer.body().close();
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        }
        try (InputStream body = answer.body()) {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            byte[] read = type.startsWith("text/event-stream") ? new byte[0] : body.readAllBytes();
            return new Answer(answer.statusCode(), new String(read, StandardCharsets.UTF_8));
        }
    }

    private void collect(String path, String token, Map<String, Set<String>> ids)
            throws IOException, InterruptedException {
        Answer answer = send("get", path, token);
        if (answer.status() != 200 || !answer.body().startsWith("{")) {
            return;
        }
        String collection = path.substring(path.lastIndexOf('/') + 1);
        for (JsonNode item : Json.MAPPER.readTree(answer.body()).path("items")) {
            String id = item.path("id").asText(item.path("itemId").asText(""));
            if (!id.isEmpty()) {
                ids.computeIfAbsent(collection, name -> new LinkedHashSet<>()).add(id);
            }
        }
    }
}
