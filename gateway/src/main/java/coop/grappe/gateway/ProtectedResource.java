package coop.grappe.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells clients whose tokens count here (OAuth 2.0 Protected Resource Metadata, RFC 9728), so that a machine that knows the API's address
 * finds the token endpoint.
 */
@ApplicationScoped
class ProtectedResource {

    private final String issuer;

    ProtectedResource(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
        this.issuer = issuer;
    }

    void open(@Observes Router router) {
        router.get("/.well-known/oauth-protected-resource").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        JsonObject metadata = new JsonObject()
                .put("resource", here(context.request()))
                .put("authorization_servers", new JsonArray().add(issuer))
                .put("bearer_methods_supported", new JsonArray().add("header"));
        context.response().putHeader("Content-Type", "application/json").end(metadata.encode());
    }

    /** The address under which the client has found us. */
    private static String here(HttpServerRequest request) {
        return request.scheme() + "://" + request.authority();
    }
}
