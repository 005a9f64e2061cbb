package coop.grappe.purchasing.integration.machine;

import static coop.grappe.purchasing.IntegrationDeal.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.purchasing.Await;
import coop.grappe.purchasing.IntegrationDeal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A machine with credentials of the local issuer, from its first token to its revocation. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class MachineClientTest {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    private final String owner = IntegrationDeal.stranger();

    @Test
    void aMachineReadsTheFeedWhileItsOrganizationAdmitsIt() throws IOException, InterruptedException {
        String[] credentials = madeByTheIssuer(owner);
        String token = token(credentials[0], credentials[1]);
        feed(token).then().statusCode(403).body("type", endsWith("machine-not-admitted"));
        String strangers = as(IntegrationDeal.stranger(), Role.TREASURER)
                .body(admission(credentials[0]))
                .post("/machine-clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String id = as(owner, Role.TREASURER)
                .body(admission(credentials[0]))
                .post("/machine-clients")
                .then()
                .statusCode(201)
                .body("state", equalTo("admitted"))
                .extract()
                .path("id");
        Await.until(() -> feed(token).statusCode() == 200);
        given().auth()
                .oauth2(token)
                .basePath("/api/v1")
                .get("/machine-clients")
                .then()
                .statusCode(403);
        as(owner, Role.TREASURER)
                .body(admission(credentials[0]))
                .post("/machine-clients")
                .then()
                .statusCode(409);
        as(owner, Role.TREASURER)
                .post("/machine-clients/" + strangers + "/revocation")
                .then()
                .statusCode(404);
        as(owner, Role.BUYER)
                .post("/machine-clients/" + id + "/revocation")
                .then()
                .statusCode(403);
        as(owner, Role.TREASURER)
                .post("/machine-clients/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"));
        Await.until(() -> feed(token).statusCode() == 403);
        feed(token(credentials[0], credentials[1])).then().statusCode(403);
        as(owner, Role.TREASURER)
                .post("/machine-clients/" + id + "/revocation")
                .then()
                .statusCode(409);
        as(owner, Role.TREASURER).get("/machine-clients").then().body("items", hasSize(1));
        as(owner, Role.TREASURER)
                .body(admission(credentials[0]))
                .post("/machine-clients")
                .then()
                .statusCode(201);
        Await.until(() -> feed(token).statusCode() == 200);
    }

    @Test
    void whatIsToldOfMachinesIsAsItsSchemaSays() {
        MachineClient machine =
                MachineClient.admitted("CA-QC-NEQ:1199200001", "machine-1", "", "me", java.time.Instant.EPOCH);
        Schemas.check(machine.admission());
        Schemas.check(machine.revoke("me", java.time.Instant.EPOCH));
    }

    private static String admission(String clientId) {
        return "{\"clientId\":\"%s\",\"description\":\"Logiciel comptable\"}".formatted(clientId);
    }

    private static Response feed(String token) {
        return given().auth().oauth2(token).basePath("/api/v1").get("/feed");
    }

    private String token(String clientId, String secret) {
        return given().auth()
                .preemptive()
                .basic(clientId, secret)
                .formParam("grant_type", "client_credentials")
                .post(issuer + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** The issuer runs in a process of its own, whose data are here. */
    private static String[] madeByTheIssuer(String organization) throws IOException, InterruptedException {
        Path built = Path.of("..", "embedded-infrastructure", "target");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        built.resolve("embedded-infrastructure.jar")
                                + java.io.File.pathSeparator
                                + built.resolve("lib/*"),
                        "coop.grappe.embedded.MachineClients",
                        Path.of("target", "infrastructure").toAbsolutePath().toString(),
                        organization,
                        "accounting"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String made = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return made.strip().split(" ", -1);
    }
}
