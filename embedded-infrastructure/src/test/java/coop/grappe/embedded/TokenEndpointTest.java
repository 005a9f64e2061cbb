package coop.grappe.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RFC 6749, sections 2.3.1, 4.4 and 5. */
class TokenEndpointTest {

    private static final String GRANT = "grant_type=client_credentials";

    @TempDir
    Path directory;

    private TokenIssuer issuer;
    private MachineClients.Credentials machine;

    @BeforeEach
    void start() throws IOException {
        issuer = TokenIssuer.start(directory, 0);
        machine = MachineClients.in(directory).add("CA-QC-NEQ:1", List.of("accounting"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void aMachineGetsAShortLivedTokenByBasicAuthentication() throws Exception {
        var answer = post(GRANT, basic(machine.clientId(), machine.secret()));
        assertEquals(200, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        Map<String, Object> granted = JsonUtil.parseJson(answer.body());
        assertEquals("Bearer", granted.get("token_type"));
        assertEquals(300L, granted.get("expires_in"));
        JwtClaims claims = new JwtConsumerBuilder()
                .setExpectedIssuer(issuer.url())
                .setExpectedAudience("grappe")
                .setVerificationKey(IssuerKey.in(directory).publicJwk().getKey())
                .build()
                .processToClaims((String) granted.get("access_token"));
        assertEquals("CA-QC-NEQ:1", claims.getStringClaimValue("org"));
        assertEquals(List.of("accounting"), claims.getStringListClaimValue("roles"));
        assertEquals(machine.clientId(), claims.getStringClaimValue("client_id"));
        assertEquals(machine.clientId(), claims.getSubject());
    }

    @Test
    void orByItsSecretInTheForm() throws Exception {
        String form = GRANT + "&client_id=" + machine.clientId() + "&client_secret=" + machine.secret();
        assertEquals(200, post(form, null).statusCode());
    }

    @Test
    void whoDoesNotAuthenticateGetsNone() throws Exception {
        refused(401, "invalid_client", post(GRANT, null));
        refused(401, "invalid_client", post(GRANT, basic(machine.clientId(), "wrong")));
        refused(401, "invalid_client", post(GRANT, basic("nobody", machine.secret())));
        refused(401, "invalid_client", post(GRANT, "Basic ???"));
        refused(401, "invalid_client", post(GRANT, "Bearer " + machine.secret()));
        var challenged = post(GRANT, basic(machine.clientId(), "wrong"));
        assertTrue(challenged
                .headers()
                .firstValue("WWW-Authenticate")
                .orElseThrow()
                .startsWith("Basic"));
    }

    @Test
    void aMalformedRequestIsRefusedInTheWordsOfTheSpecification() throws Exception {
        String known = basic(machine.clientId(), machine.secret());
        refused(400, "invalid_request", post("", known));
        refused(400, "unsupported_grant_type", post("grant_type=password", known));
        refused(400, "invalid_request", post(GRANT + "&" + GRANT, known));
        refused(400, "invalid_request", post(GRANT + "&client_secret=x", known));
        refused(400, "invalid_request", post(GRANT + "&a=%zz", known));
        refused(400, "invalid_request", post(GRANT + "&a=" + "x".repeat(9_000), known));
        HttpRequest get =
                HttpRequest.newBuilder(URI.create(issuer.url() + "/token")).build();
        assertEquals(
                405,
                HttpClient.newHttpClient()
                        .send(get, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
        HttpRequest json = HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        refused(400, "invalid_request", HttpClient.newHttpClient().send(json, HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void aClientThatWasRemovedGetsNoMoreTokens() throws Exception {
        assertTrue(MachineClients.in(directory).remove(machine.clientId()));
        refused(401, "invalid_client", post(GRANT, basic(machine.clientId(), machine.secret())));
        assertFalse(MachineClients.in(directory).remove(machine.clientId()));
    }

    @Test
    void theSecretIsNotInTheFile() throws IOException {
        Path file = directory.resolve("machine-clients.json");
        assertFalse(Files.readString(file).contains(machine.secret()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void discoveryTellsWhereAndHow() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer.url() + "/.well-known/openid-configuration"))
                .build();
        Map<String, Object> metadata = JsonUtil.parseJson(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
        assertEquals(issuer.url() + "/token", metadata.get("token_endpoint"));
        assertEquals(List.of("client_credentials"), metadata.get("grant_types_supported"));
    }

    private static void refused(int status, String error, HttpResponse<String> answer) throws Exception {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(error, JsonUtil.parseJson(answer.body()).get("error"));
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String form, @org.jspecify.annotations.Nullable String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
