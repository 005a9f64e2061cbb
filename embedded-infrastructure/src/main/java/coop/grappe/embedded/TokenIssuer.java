package coop.grappe.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * The public face of a small OpenID issuer: discovery (OpenID Connect Discovery 1.0) and keys (RFC 7517). The tokens themselves
 * are signed by {@link IssuerKey}, by whoever may read its file.
 */
public final class TokenIssuer implements AutoCloseable {

    private final HttpServer server;
    private final IssuerKey key;

    private TokenIssuer(HttpServer server, IssuerKey key) {
        this.server = server;
        this.key = key;
    }

    /** @param port 0 for any free one */
    public static TokenIssuer start(Path directory, int port) throws IOException {
        IssuerKey key = IssuerKey.in(directory);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        TokenIssuer issuer = new TokenIssuer(server, key);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
        server.createContext("/jwks", exchange -> answer(exchange, issuer.keys()));
        server.start();
        return issuer;
    }

    /** The {@code iss} of its tokens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Path keyFile() {
        return key.file();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String discovery() {
        return JsonUtil.toJson(Map.of(
                "issuer", url(),
                "jwks_uri", url() + "/jwks",
                "authorization_endpoint", url() + "/authorize",
                "token_endpoint", url() + "/token",
                "response_types_supported", java.util.List.of("token"),
                "subject_types_supported", java.util.List.of("public"),
                "id_token_signing_alg_values_supported", java.util.List.of("RS256")));
    }

    private String keys() {
        return new JsonWebKeySet(key.publicJwk()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
