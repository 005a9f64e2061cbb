package coop.grappe.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jose4j.json.JsonUtil;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for machines by client credentials (RFC 6749, section 4.4), with the secret in the {@code Authorization} header or in the form
 * (section 2.3.1). A token is short-lived: there is no other way to take it back.
 */
final class TokenEndpoint implements HttpHandler {

    static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BASIC = "Basic ";
    private static final int MOST_BYTES = 8 * 1024;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final MachineClients clients;
    private final IssuerKey key;
    private final Supplier<String> issuer;

    TokenEndpoint(MachineClients clients, IssuerKey key, Supplier<String> issuer) {
        this.clients = clients;
        this.key = key;
        this.issuer = issuer;
    }

    /** A refusal of section 5.2. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String error;

        private Refused(int status, String error, String description) {
            super(description, null, false, false);
            this.status = status;
            this.error = error;
        }

        private static Refused request(String description) {
            return new Refused(BAD_REQUEST, "invalid_request", description);
        }
    }

    private record Given(String clientId, String secret) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange, OK, token(exchange));
            } catch (Refused refused) {
                if (refused.status == UNAUTHORIZED) {
                    exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"grappe\"");
                }
                answer(
                        exchange,
                        refused.status,
                        Map.of("error", refused.error, "error_description", String.valueOf(refused.getMessage())));
            }
        }
    }

    private Map<String, Object> token(HttpExchange exchange) throws IOException, Refused {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            throw new Refused(METHOD_NOT_ALLOWED, "invalid_request", "POST is needed");
        }
        Map<String, String> form = form(exchange);
        Given given = given(exchange.getRequestHeaders().getFirst("Authorization"), form);
        MachineClients.Client client = clients.authenticate(given.clientId(), given.secret())
                .orElseThrow(() -> new Refused(UNAUTHORIZED, "invalid_client", "Unknown client or wrong secret"));
        String grant = form.get("grant_type");
        if (grant == null) {
            throw Refused.request("grant_type is missing");
        }
        if (!grant.equals("client_credentials")) {
            throw new Refused(BAD_REQUEST, "unsupported_grant_type", "Only client_credentials");
        }
        Map<String, Object> granted = new LinkedHashMap<>();
        granted.put("access_token", key.machineToken(issuer.get(), client, LIFETIME));
        granted.put("token_type", "Bearer");
        granted.put("expires_in", LIFETIME.toSeconds());
        return granted;
    }

    private static Given given(@Nullable String authorization, Map<String, String> form) throws Refused {
        String secret = form.get("client_secret");
        if (authorization != null && secret != null) {
            throw Refused.request("The client authenticates in two ways");
        }
        if (authorization != null) {
            return basic(authorization);
        }
        String id = form.get("client_id");
        if (id == null || secret == null) {
            throw new Refused(UNAUTHORIZED, "invalid_client", "The client does not authenticate");
        }
        return new Given(id, secret);
    }

    /** Both parts are form-encoded before they are joined. */
    private static Given basic(String authorization) throws Refused {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw new Refused(UNAUTHORIZED, "invalid_client", "Only Basic");
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2) {
                return new Given(decoded(parts[0]), decoded(parts[1]));
            }
        } catch (IllegalArgumentException malformed) {
            throw new Refused(UNAUTHORIZED, "invalid_client", "Malformed credentials");
        }
        throw new Refused(UNAUTHORIZED, "invalid_client", "Malformed credentials");
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException, Refused {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            throw Refused.request("Content-Type must be " + FORM);
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refused.request("The request is too long");
        }
        Map<String, String> form = new LinkedHashMap<>();
        try {
            for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 2 ? decoded(parts[1]) : "";
                // Section 3.2: a parameter without a value is as good as absent, none comes twice.
                if (!value.isEmpty() && form.putIfAbsent(decoded(parts[0]), value) != null) {
                    throw Refused.request(decoded(parts[0]) + " comes twice");
                }
            }
        } catch (IllegalArgumentException malformed) {
            throw Refused.request("The form is malformed");
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> document) throws IOException {
        byte[] body = JsonUtil.toJson(document).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Pragma", "no-cache");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
