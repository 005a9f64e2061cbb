package coop.grappe.member.spreadsheet;

import static coop.grappe.member.Group.buyer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.member.Await;
import coop.grappe.member.Group;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Events;
import coop.grappe.platform.test.InfrastructureResource;
import coop.grappe.platform.test.Schemas;
import coop.grappe.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spreadsheets over HTTP: checked first, then whole or not at all. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class ImportTest {

    private static final String HEADER = "Article;Quantité;Unité;Site;Du;Au;Prix payé;Source\n";
    private static final String ROW = "Ampoule;%s;unités;Siège;2030-%02d-01;2031-04-15;4,25;facture\n";

    @Inject
    DataSource database;

    private Group group;
    private String campaign;
    private String member;

    @BeforeEach
    void begin() {
        group = new Group();
        campaign = group.draft(Group.in(Duration.ofDays(9)), "{\"extension\":\"P1D\",\"times\":1}");
        member = Group.member();
        item("Ampoule DEL", "LED bulb", "EA", "12");
        item("Peinture blanche", "White paint", "LTR", "18");
        group.open(campaign);
        Group.site(member, "Estrie");
        Group.adhere(campaign, member);
    }

    private void item(String french, String english, String unit, String pack) {
        group.negotiator()
                .body(("{\"names\":{\"fr\":\"%s\",\"en\":\"%s\"},\"classification\":{\"scheme\":\"UNSPSC\","
                                + "\"id\":\"39101628\"},\"unit\":\"%s\",\"packSize\":\"%s\"}")
                        .formatted(french, english, unit, pack))
                .post("/campaigns/" + campaign + "/items")
                .then()
                .statusCode(201);
    }

    private static Response upload(String token, String campaign, String mode, byte[] file) {
        return given().auth()
                .oauth2(token)
                .basePath("/api/v1")
                .contentType("application/octet-stream")
                .body(file)
                .post("/campaigns/" + campaign + "/imports?fileName=besoins.csv&mode=" + mode);
    }

    private String token() {
        return Tokens.of(member, Role.BUYER, Role.DELEGATE);
    }

    private JsonPath bring(String mode, String file) {
        return bring(mode, file.getBytes(StandardCharsets.UTF_8));
    }

    private JsonPath bring(String mode, byte[] file) {
        Response accepted = upload(token(), campaign, mode, file);
        accepted.then().statusCode(202).header("Location", startsWith("/api/v1/imports/"));
        return ended(accepted.path("id"));
    }

    private JsonPath ended(String id) {
        Await.until(() -> !List.of("waiting", "running")
                .contains(buyer(member).get("/imports/" + id).path("state")));
        return buyer(member).get("/imports/" + id).jsonPath();
    }

    private int needs() {
        return buyer(member).get("/campaigns/" + campaign + "/demand").path("needs");
    }

    @Test
    void aCheckSaysWhatWouldBeAndWritesNothing() {
        JsonPath checked = bring("check", MessySheets.windows());
        assertEquals("checked", checked.getString("state"));
        assertTrue(checked.getInt("invalid") > 0);
        assertEquals(0, needs());
        String problems = "/imports/" + checked.getString("id") + "/problems?limit=200";
        buyer(member)
                .header("Accept-Language", "fr")
                .get(problems)
                .then()
                .body("items.message", hasItem("n’est pas un nombre"))
                .body("items.find { it.row == 14 }.column", equalTo("Qté demandée"));
        buyer(member)
                .header("Accept-Language", "en")
                .get(problems)
                .then()
                .body("items.message", hasItem("is no number"));
        buyer(member)
                .header("Accept-Language", "fr")
                .get("/imports/" + checked.getString("id") + "/report")
                .then()
                .statusCode(200)
                .body(containsString("Vérification seulement"));
        assertEquals(
                404,
                buyer(Group.member()).get("/imports/" + checked.getString("id")).statusCode());
    }

    @Test
    void aFileWithAnErrorIsTakenUpWholeOrNotAtAll() {
        String file = HEADER + ROW.formatted("10", 1) + ROW.formatted("dix", 2) + ROW.formatted("30", 3);
        JsonPath refused = bring("all", file);
        assertEquals("refused", refused.getString("state"));
        assertEquals(0, needs());
        buyer(member)
                .body("{\"mode\":\"valid\"}")
                .post("/imports/" + refused.getString("id") + "/execution")
                .then()
                .statusCode(202);
        JsonPath taken = ended(refused.getString("id"));
        assertEquals("completed", taken.getString("state"));
        assertEquals(2, taken.getInt("submitted"));
        assertEquals(2, needs());
        assertEquals(0, (int) buyer(member)
                .get("/campaigns/" + campaign + "/demand/verification")
                .path("mismatches"));
        buyer(member)
                .body("{\"mode\":\"all\"}")
                .post("/imports/" + refused.getString("id") + "/execution")
                .then()
                .statusCode(409)
                .body("type", containsString("import-state"));
    }

    @Test
    void theSameFileTwiceChangesNothingAndAChangedOneAmends() {
        String file = HEADER + ROW.formatted("10", 1) + ROW.formatted("20", 2);
        JsonPath first = bring("all", file);
        assertEquals("completed", first.getString("state"), first::prettify);
        Schemas.check(
                "needs.imported.v1",
                Events.await(
                        "needs",
                        "needs.imported.v1",
                        data -> data.get("importId").asText().equals(first.getString("id"))));
        JsonPath again = bring("all", file);
        assertEquals(2, again.getInt("unchanged"));
        assertEquals(0, again.getInt("submitted"));
        JsonPath changed =
                bring("all", HEADER + ROW.formatted("10", 1) + ROW.formatted("25", 2) + ROW.formatted("5", 3));
        assertEquals(1, changed.getInt("unchanged"));
        assertEquals(1, changed.getInt("amended"));
        assertEquals(1, changed.getInt("submitted"));
        assertEquals(3, needs());
        buyer(member).get("/campaigns/" + campaign + "/demand").then().body("items[0].total.value", equalTo("40"));
        assertEquals(0, (int) buyer(member)
                .get("/campaigns/" + campaign + "/demand/verification")
                .path("mismatches"));
        JsonPath twins = bring("all", HEADER + ROW.formatted("1", 7) + ROW.formatted("2", 7));
        assertEquals("refused", twins.getString("state"));
        assertEquals(1, twins.getInt("invalid"));
    }

    @Test
    void whatIsExportedComesBackUnchangedInBothFormatsAndLanguages() {
        bring(
                "all",
                HEADER + ROW.formatted("10", 1) + "Peinture;1,5;caisses;Siège;2030-02-01;2031-04-15;14,2575;liste\n");
        assertEquals(2, needs());
        for (String format : List.of("csv", "xlsx")) {
            for (String language : List.of("fr", "en")) {
                byte[] file = buyer(member)
                        .header("Accept-Language", language)
                        .get("/campaigns/" + campaign + "/needs-export?format=" + format)
                        .asByteArray();
                JsonPath back = bring("all", file);
                assertEquals(2, back.getInt("unchanged"), () -> format + language + back.prettify());
            }
            for (String path : List.of("/import-template", "/demand-export")) {
                Response table = buyer(member).get("/campaigns/" + campaign + path + "?format=" + format);
                table.then().statusCode(200).header("Content-Disposition", containsString("." + format));
                assertTrue(table.asByteArray().length > 50);
            }
        }
    }

    @Test
    void aFilledTemplateIsTakenUp() {
        String template = new String(
                buyer(member)
                        .header("Accept-Language", "fr")
                        .get("/campaigns/" + campaign + "/import-template?format=csv")
                        .asByteArray(),
                StandardCharsets.UTF_8);
        String filled = template.replaceAll(
                "(?m)^(Ampoule DEL);;;EA", "$1;Siège;48;unités;;2030-11-01;2031-04-15;4,25;facture");
        JsonPath taken = bring("all", filled);
        assertEquals("completed", taken.getString("state"), taken::prettify);
        assertEquals(1, taken.getInt("submitted"));
    }

    @Test
    void anImportWhoseProcessEndedIsTakenUpAgain() throws SQLException {
        Response accepted =
                upload(token(), campaign, "check", (HEADER + ROW.formatted("10", 1)).getBytes(StandardCharsets.UTF_8));
        String id = accepted.path("id");
        ended(id);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update import_job set state = 'running', mode = 'all', finished_at = null,"
                    + " lease_until = now() - interval '1 second' where id = '" + id + "'");
        }
        assertEquals("completed", ended(id).getString("state"));
        assertEquals(1, needs());
    }

    @Test
    void aFederationBringsTheNeedsOfMembersThatLetIt() {
        String other = Group.member();
        Group.site(other, "Outaouais");
        Group.adhere(campaign, other);
        String file = "Membre;" + HEADER + member + ";" + ROW.formatted("10", 1) + other + ";" + ROW.formatted("20", 1);
        String federation = Tokens.of(group.federation, Role.NEGOTIATOR);
        upload(federation, campaign, "all", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(403);
        let(member);
        Response accepted = upload(federation, campaign, "valid", file.getBytes(StandardCharsets.UTF_8));
        accepted.then().statusCode(202);
        String id = accepted.path("id");
        Await.until(() -> group.negotiator().get("/imports/" + id).path("state").equals("completed"));
        group.negotiator()
                .get("/imports/" + id)
                .then()
                .body("submitted", equalTo(1))
                .body("invalid", equalTo(1));
        buyer(member)
                .get("/campaigns/" + campaign + "/needs")
                .then()
                .body("items[0].submittedBy", equalTo(group.federation))
                .body("items[0].importId", equalTo(id));
    }

    private void let(String granting) {
        buyer(granting)
                .body("{\"organization\":\"%s\",\"expires\":\"%s\"}"
                        .formatted(group.federation, Group.in(Duration.ofDays(30))))
                .post("/members/" + granting + "/representations")
                .then()
                .statusCode(201);
    }

    /** Whatever comes, nothing breaks, and either nothing of it is written or all that is right in it. */
    @Test
    void spoiledFilesNeverBreakAndNeverComeInByHalves() {
        Random random = new Random(20301101);
        for (int round = 0; round < 40; round++) {
            byte[] file = (random.nextBoolean() ? MessySheets.windows() : MessySheets.workbook()).clone();
            for (int i = random.nextInt(30); i >= 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            int before = needs();
            Response answer = upload(token(), campaign, random.nextBoolean() ? "all" : "check", file);
            assertTrue(answer.statusCode() < 500, answer::asString);
            JsonPath end = ended(answer.path("id"));
            assertTrue(List.of("checked", "completed", "refused").contains(end.getString("state")), end::prettify);
            int added = end.getString("state").equals("completed") ? end.getInt("submitted") : 0;
            assertEquals(before + added, needs());
        }
        assertEquals(400, upload(token(), campaign, "all", new byte[0]).statusCode());
        assertEquals(0, (int) buyer(member)
                .get("/campaigns/" + campaign + "/demand/verification")
                .path("mismatches"));
    }
}
