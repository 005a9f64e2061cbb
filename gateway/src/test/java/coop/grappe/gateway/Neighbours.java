package coop.grappe.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** What stands around the gateway: an issuer, two services whose answers a test decides, and a third one that is away. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    /** What the member service answers in the present test. */
    static final AtomicReference<HttpHandler> MEMBER = new AtomicReference<>();

    static final AtomicReference<HttpHandler> SUPPLIER = new AtomicReference<>();

    private static KeyPair keys;
    private static String issuer;

    private HttpServer member;
    private HttpServer supplier;
    private HttpServer identity;

    static String token(String organization) {
        return Jwt.issuer(issuer)
                .audience("grappe")
                .subject("someone")
                .claim("org", organization)
                .claim("roles", Set.of("buyer"))
                .expiresIn(600)
                .jws()
                .keyId("test")
                .sign(keys.getPrivate());
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            member = server();
            member.createContext("/", exchange -> MEMBER.get().handle(exchange));
            supplier = server();
            supplier.createContext("/", exchange -> SUPPLIER.get().handle(exchange));
            identity = server();
            issuer = url(identity);
            identity.createContext(
                    "/.well-known/openid-configuration",
                    exchange -> answer(
                            exchange,
                            200,
                            "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\",\"token_endpoint\":\"%s/token\"}"
                                    .formatted(issuer, issuer, issuer)));
            identity.createContext("/jwks", exchange -> answer(exchange, 200, jwks()));
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    issuer,
                    "grappe.services.member",
                    url(member),
                    "grappe.services.supplier",
                    url(supplier),
                    "grappe.services.purchasing",
                    "http://127.0.0.1:" + closedPort(),
                    "grappe.upstream.idle-timeout",
                    "2S",
                    "grappe.rate.per-second",
                    "1",
                    "grappe.rate.burst",
                    "60");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        member.stop(0);
        supplier.stop(0);
        identity.stop(0);
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return server;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"test\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
