package coop.grappe.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins the services' OpenAPI documents into one. What several have in common (a schema, a tag, an operation of the platform) stands
 * once; a schema of one name and two contents gets its service's name before its own.
 */
final class JoinedOpenApi {

    private static final String SCHEMA_REFERENCE = "#/components/schemas/";

    private final ObjectNode document;
    private final ObjectNode paths;
    private final ObjectNode schemas;
    private final ArrayNode tags;
    private final Set<String> tagNames = new HashSet<>();
    private final Set<String> operationIds = new HashSet<>();

    private JoinedOpenApi(ObjectMapper json) {
        document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Grappe")
                .put("version", "1")
                .put("description", "Group purchasing and collective negotiation for co-operatives");
        document.putArray("servers").addObject().put("url", "/");
        tags = document.putArray("tags");
        paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        schemas = components.putObject("schemas");
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        document.putArray("security").addObject().putArray("bearer");
    }

    /**
     * Joins documents by service name.
     *
     * @param unavailable services whose document is missing, which the joined one says in {@code x-unavailable}
     */
    static ObjectNode of(Map<String, JsonNode> documents, Set<String> unavailable, ObjectMapper json) {
        JoinedOpenApi joined = new JoinedOpenApi(json);
        new TreeMap<>(documents).forEach(joined::add);
        if (!unavailable.isEmpty()) {
            ArrayNode missing = joined.document.putArray("x-unavailable");
            unavailable.stream().sorted().forEach(missing::add);
        }
        return joined.document;
    }

    private void add(String service, JsonNode other) {
        Map<String, String> renamed =
                addSchemas(service, other.path("components").path("schemas"));
        other.path("tags").forEach(tag -> {
            if (tagNames.add(tag.path("name").asText())) {
                tags.add(tag);
            }
        });
        other.path("paths").fields().forEachRemaining(path -> addPath(service, path, renamed));
    }

    private Map<String, String> addSchemas(String service, JsonNode others) {
        Map<String, String> renamed = new HashMap<>();
        others.fields().forEachRemaining(schema -> {
            JsonNode known = schemas.get(schema.getKey());
            if (known != null && !known.equals(schema.getValue())) {
                renamed.put(schema.getKey(), capitalised(service) + schema.getKey());
            }
        });
        others.fields()
                .forEachRemaining(schema -> schemas.set(
                        renamed.getOrDefault(schema.getKey(), schema.getKey()),
                        rewritten(schema.getValue().deepCopy(), renamed)));
        return renamed;
    }

    private void addPath(String service, Map.Entry<String, JsonNode> path, Map<String, String> renamed) {
        ObjectNode here =
                paths.has(path.getKey()) ? (ObjectNode) paths.get(path.getKey()) : paths.putObject(path.getKey());
        path.getValue().fields().forEachRemaining(member -> {
            if (here.has(member.getKey())) {
                return;
            }
            JsonNode operation = rewritten(member.getValue().deepCopy(), renamed);
            if (operation instanceof ObjectNode named && named.has("operationId")) {
                String id = named.get("operationId").asText();
                named.put("operationId", operationIds.add(id) ? id : service + capitalised(id));
            }
            here.set(member.getKey(), operation);
        });
    }

    private static JsonNode rewritten(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            object.fields().forEachRemaining(field -> {
                String text = field.getValue().asText("");
                if (field.getKey().equals("$ref") && text.startsWith(SCHEMA_REFERENCE)) {
                    String name = text.substring(SCHEMA_REFERENCE.length());
                    field.setValue(TextNode.valueOf(SCHEMA_REFERENCE + renamed.getOrDefault(name, name)));
                } else {
                    rewritten(field.getValue(), renamed);
                }
            });
        } else {
            node.forEach(child -> rewritten(child, renamed));
        }
        return node;
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
