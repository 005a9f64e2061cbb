package coop.grappe.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Serves the joined OpenAPI document, put together from what the services say at the moment. */
@ApplicationScoped
class OpenApiPage {

    private static final long TIMEOUT_MILLIS = 3_000;
    private static final String SERVICE_DOCUMENT = "/q/openapi?format=json";

    /** A page is loaded by many at once; the services are asked once in this time. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final ObjectMapper YAML = new YAMLMapper();

    private final Upstreams upstreams;
    private final ObjectMapper json;
    private volatile @Nullable Kept kept;

    OpenApiPage(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    void open(@Observes Router router) {
        router.get("/api/openapi").handler(this::serve);
    }

    private void serve(RoutingContext context) {
        Kept known = kept;
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) {
            answer(context, known.document());
            return;
        }
        Map<String, JsonNode> documents = new TreeMap<>();
        Set<String> unavailable = new HashSet<>();
        List<Future<?>> fetched = new ArrayList<>();
        upstreams
                .addresses()
                .forEach((service, address) -> fetched.add(fetch(address)
                        .onSuccess(document -> documents.put(service, document))
                        .otherwise(failure -> {
                            unavailable.add(service);
                            return null;
                        })));
        Future.join(fetched)
                .map(all -> joined(documents, unavailable))
                .onSuccess(document -> answer(context, document))
                .onFailure(context::fail);
    }

    /** Only what is whole is kept: a service that comes back is seen at once. */
    private ObjectNode joined(Map<String, JsonNode> documents, Set<String> unavailable) {
        ObjectNode document = JoinedOpenApi.of(documents, unavailable, json);
        if (unavailable.isEmpty()) {
            kept = new Kept(document, System.nanoTime());
        }
        return document;
    }

    private void answer(RoutingContext context, ObjectNode document) {
        boolean yaml = "yaml".equalsIgnoreCase(context.request().getParam("format"));
        try {
            byte[] body = (yaml ? YAML : json).writeValueAsBytes(document);
            String etag = etag(body);
            context.response().putHeader("ETag", etag).putHeader("Cache-Control", "no-cache");
            if (etag.equals(context.request().getHeader("If-None-Match"))) {
                context.response().setStatusCode(304).end();
                return;
            }
            context.response()
                    .putHeader("Content-Type", yaml ? "application/yaml" : "application/json")
                    .end(Buffer.buffer(body));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    private Future<@Nullable JsonNode> fetch(URI address) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address + SERVICE_DOCUMENT)
                .setTimeout(TIMEOUT_MILLIS);
        return upstreams
                .client()
                .request(request)
                .compose(sent -> sent.send()
                        .compose(answer -> answer.statusCode() == 200
                                ? answer.body().map(body -> read(body.getBytes()))
                                : Future.failedFuture("status " + answer.statusCode())));
    }

    private @Nullable JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("Not an OpenAPI document", e);
        }
    }

    private static String etag(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return "\"" + Long.toHexString(checksum.getValue()) + "-" + body.length + "\"";
    }

    private record Kept(ObjectNode document, long since) {}
}
