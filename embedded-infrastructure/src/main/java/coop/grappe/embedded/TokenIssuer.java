package coop.grappe.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/**
 * The public face of a small OpenID issuer: discovery (OpenID Connect Discovery 1.0), keys (RFC 7517) and tokens for machines
 * ({@link TokenEndpoint}). Persons' tokens are signed by {@link IssuerKey}, by whoever may read its file.
 */
public final class TokenIssuer implements AutoCloseable {

    private final HttpServer server;
    private final IssuerKey key;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "issuer");
        thread.setDaemon(true);
        return thread;
    });

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
        server.createContext("/token", new TokenEndpoint(MachineClients.in(directory), key, issuer::url));
        server.setExecutor(issuer.threads);
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
        threads.shutdown();
    }

    private String discovery() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", url());
        metadata.put("jwks_uri", url() + "/jwks");
        metadata.put("authorization_endpoint", url() + "/authorize");
        metadata.put("token_endpoint", url() + "/token");
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        metadata.put("grant_types_supported", List.of("client_credentials"));
        metadata.put("response_types_supported", List.of("token"));
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return JsonUtil.toJson(metadata);
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
