package coop.grappe.purchasing.accounting;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.InfrastructureResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How a member keeps its books, and what holds however many write in them. */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class BooksRulesTest {

    private static final String HEAD = "code,type,fr,en,parent,gifi\n";

    private final BooksClient books = new BooksClient();

    @Inject
    AgroalDataSource database;

    private String standardChart() {
        StringBuilder csv = new StringBuilder(HEAD);
        for (Account account : ChartOfAccounts.standard().all()) {
            csv.append(String.join(
                            ",",
                            account.code(),
                            account.type().word(),
                            account.names().fr(),
                            account.names().en(),
                            account.parent() == null ? "" : account.parent(),
                            account.gifi() == null ? "" : account.gifi()))
                    .append('\n');
        }
        return csv.toString();
    }

    private io.restassured.response.Response importChart(String csv) {
        return books.changing().contentType("text/csv; charset=UTF-8").body(csv).put("/chart");
    }

    @Test
    void aMemberBeginsWithTheStandardChartAndImportsItsOwn() {
        books.treasurer()
                .get("/chart")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("accounts.code", hasItems("1010", "2110", "5350"));
        books.treasurer()
                .contentType("text/csv")
                .body(standardChart())
                .put("/chart")
                .then()
                .statusCode(428);
        importChart(standardChart() + "5360,expense,Ascenseurs,Elevators,5000,8960\n")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("accounts.find { it.code == '5360' }.names.fr", equalTo("Ascenseurs"));
        books.as(Role.ACCOUNTING)
                .get("/posting-rules")
                .then()
                .statusCode(200)
                .body("rules.role", hasItem("goods-received"));
        books.as(Role.BUYER).get("/chart").then().statusCode(403);
        books.as(Role.AUDITOR)
                .header("If-Match", "\"1\"")
                .body("{\"rules\":[]}")
                .put("/posting-rules")
                .then()
                .statusCode(403);
    }

    @Test
    void everythingThatIsWrongWithAChartIsToldAtOnce() {
        books.write("2024-05-01", "Ouverture", "5310", "5.00", "", "3500", "", "5.00")
                .then()
                .statusCode(201);
        String wrong = standardChart().replaceAll("(?m)^5310,.*\n", "").replace("2150,liability", "2150,expense")
                + "bad code,asset,a,a,,\n1010,asset,a,a,,\n7000,expense,a,a,1000,12\n";
        importChart(wrong)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        hasItems(
                                "accounts",
                                "accounts[26].code",
                                "accounts[27].code",
                                "accounts[28].gifi",
                                "accounts[28].parent"))
                .body("violations.message", hasItem("account 5310 has entries: it stays in the chart"))
                .body("violations.message", hasItem("account 2150 is expense, which this role does not allow"));
        books.treasurer().get("/chart").then().body("accounts.code", hasItem("5310"));
        books.changing()
                .body(
                        "{\"rules\":[{\"role\":\"cash\",\"account\":\"9999\"},{\"role\":\"cash\",\"key\":\"x\",\"account\":\"1010\"}]}")
                .put("/posting-rules")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("rules[0].account", "rules[1].key", "rules"));
        assertThrows(
                SQLException.class,
                () -> run("delete from account where code = '5310' and member_id = '" + books.member + "'"));
        assertThrows(
                SQLException.class,
                () -> run("update account set type = 'asset' where code = '5310' and member_id = '" + books.member
                        + "'"));
    }

    @Test
    void accountsAndRulesAreRenumberedInOneGo() {
        List<String> accounts = new ArrayList<>();
        for (Account account : ChartOfAccounts.standard().all()) {
            accounts.add("{\"code\":\"X%s\",\"type\":\"%s\",\"names\":{\"fr\":\"a\",\"en\":\"a\"}}"
                    .formatted(account.code(), account.type().word()));
        }
        List<String> rules = ChartOfAccounts.standard().rules().stream()
                .map(rule -> "{\"role\":\"%s\",\"key\":\"%s\",\"account\":\"X%s\"}"
                        .formatted(rule.role().word(), rule.key(), rule.account()))
                .toList();
        String plan =
                "{\"accounts\":[%s],\"rules\":[%s]}".formatted(String.join(",", accounts), String.join(",", rules));
        books.changing().body(plan).put("/chart").then().statusCode(200).body("rules.account", hasItem("X2100"));
        books.write("2024-05-01", "Ancien", "1010", "5.00", "", "X3500", "", "5.00")
                .then()
                .statusCode(400);
        books.write("2024-05-01", "Nouveau", "X1010", "5.00", "", "X3500", "", "5.00")
                .then()
                .statusCode(201);
        books.treasurer().get("/exports/sage-50").then().statusCode(409).body("type", endsWith("not-representable"));
    }

    @Test
    void settingsHoldOnceTheyCount() {
        settings(7, true).then().statusCode(200);
        books.treasurer()
                .get("/fiscal-years/2025")
                .then()
                .body("firstDay", equalTo("2024-07-01"))
                .body("periods", hasSize(12))
                .body("acts", hasSize(0));
        settings(13, true).then().statusCode(400);
        settings(7, false).then().statusCode(200);
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("America/Montreal")).toString();
        books.write(today, "Ouverture", "1010", "5.00", "", "3500", "", "5.00")
                .then()
                .statusCode(201);
        settings(7, true).then().statusCode(409).body("type", endsWith("period-has-entries"));
        books.treasurer().get("/fiscal-years/1999").then().statusCode(400);
        books.close("2999-01").then().statusCode(409).body("type", endsWith("period-not-over"));
        books.close("whenever").then().statusCode(404);
        BooksClient other = new BooksClient();
        other.write("2024-05-01", "Ouverture", "1010", "5.00", "", "3500", "", "5.00");
        other.close("2024-05").then().statusCode(200);
        other.changing()
                .body("{\"fiscalYearStart\":7,\"accrual\":true,\"landedCosts\":\"lines\"}")
                .put("/settings")
                .then()
                .statusCode(409)
                .body("type", endsWith("year-start-fixed"));
    }

    private io.restassured.response.Response settings(int start, boolean accrual) {
        return books.changing()
                .body("{\"fiscalYearStart\":%d,\"accrual\":%b,\"landedCosts\":\"apart\"}".formatted(start, accrual))
                .put("/settings");
    }

    @Test
    void whatATreasurerWritesIsCheckedAndNobodyElseSeesIt() {
        books.write("1999-05-01", "x", "1010", "5.00", "5.00", "9999", "", "-1.00")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("date", "lines[0]", "lines[1].account", "lines[1]"));
        String entry = books.write("2024-05-01", "Ouverture", "1010", "5.00", "", "3500", "", "5.00")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        BooksClient stranger = new BooksClient();
        stranger.treasurer().get("/entries/" + entry).then().statusCode(404);
        stranger.treasurer()
                .body("{\"reason\":\"x\"}")
                .post("/entries/" + entry + "/reversal")
                .then()
                .statusCode(404);
        books.as(Role.BUYER)
                .body("{\"reason\":\"x\"}")
                .post("/entries/" + entry + "/reversal")
                .then()
                .statusCode(403);
        books.as(Role.AUDITOR).get("/entries/" + entry).then().body("links.self", endsWith(entry));
        books.treasurer().get("/entries/" + UUID.randomUUID()).then().statusCode(404);
        books.treasurer().get("/exports/lotus").then().statusCode(404);
        books.treasurer()
                .get("/exports/csv?from=2024-02-01&to=2024-01-01")
                .then()
                .statusCode(400);
    }

    @Test
    void aProgramThatTakesFewLinesGetsThemInParts() {
        List.of(75, 60, 30)
                .forEach(pairs ->
                        books.write("2024-05-01", "Lignes", pairs(pairs)).then().statusCode(201));
        var first = books.treasurer().get("/exports/xero");
        assertEquals(1 + 150 + 120, first.asString().lines().count());
        String next = first.getHeader("Link");
        assertEquals("</api/v1/accounting/exports/xero?after=2>; rel=\"next\"", next);
        var second = books.treasurer().get("/exports/xero?after=2");
        assertEquals(1 + 60, second.asString().lines().count());
        assertEquals(null, second.getHeader("Link"));
    }

    private static String[] pairs(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.addAll(List.of("1010", "5.00", "", "3500", "", "5.00"));
        }
        return lines.toArray(String[]::new);
    }

    @Test
    void numbersHaveNoGapsHoweverManyWriteCloseAndFailAtOnce() throws Exception {
        books.write("2024-01-01", "Ouverture", "1010", "5.00", "", "3500", "", "5.00");
        var threads = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int number = i;
            acts.add(() -> switch (number % 6) {
                case 0 ->
                    books.write("2024-02-01", "Inégale", "1010", "5.00", "", "3500", "", "6.00")
                            .statusCode();
                case 1 -> books.close("2024-0" + (1 + number / 6 % 3)).statusCode();
                default ->
                    books.write(
                                    "2024-0%d-15".formatted(1 + number % 5),
                                    "Bonne",
                                    "1010",
                                    "5.00",
                                    "",
                                    "3500",
                                    "",
                                    "5.00")
                            .statusCode();
            });
        }
        try {
            for (Future<Integer> answer : threads.invokeAll(acts)) {
                assertEquals(true, List.of(200, 201, 400, 409).contains(answer.get()), () -> "answered " + answer);
            }
        } finally {
            threads.shutdown();
        }
        List<Integer> numbers =
                books.treasurer().get("/journal?limit=200").jsonPath().getList("items.number");
        assertEquals(
                LongStream.rangeClosed(1, numbers.size())
                        .mapToObj(Math::toIntExact)
                        .toList(),
                numbers);
        assertEquals(
                0L,
                count("select count(*) from journal_entry e join period_act a on a.member_id = e.member_id"
                        + " where a.act = 'period-closed' and e.date between a.first_day and a.last_day and e.posted_at > a.at"
                        + " and e.member_id = '" + books.member + "'"));
        assertEquals(
                0L,
                count("select count(*) from (select entry_id from journal_line group by entry_id"
                        + " having sum(debit) <> sum(credit)) unbalanced"));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
