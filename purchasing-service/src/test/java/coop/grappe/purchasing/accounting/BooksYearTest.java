package coop.grappe.purchasing.accounting;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import coop.grappe.platform.test.Beancount;
import coop.grappe.platform.test.Hledger;
import coop.grappe.platform.test.InfrastructureResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A whole fiscal year of one member, dated step by step: twelve periods, each closed once it is over, what arrives late, a reversal, a
 * reopening, the closing of the year; what stands in the books after each step; and the files of all of it.
 */
@QuarkusTest
@WithTestResource(InfrastructureResource.class)
class BooksYearTest {

    private static final EntryLines.Item BULB = new EntryLines.Item(new java.util.UUID(9, 1), "UNSPSC", "39101628");

    private final BooksClient books = new BooksClient();

    @Inject
    Journal journal;

    @Inject
    AgroalDataSource database;

    private void post(EntryKind kind, String day, String words, UnaryOperator<EntryLines> lines) {
        Draft draft = Draft.of(
                kind,
                LocalDate.parse(day),
                new Text(words, words),
                "F-" + day,
                Source.of(SourceKind.CONTRACT, BULB.id()));
        QuarkusTransaction.requiringNew()
                .run(() -> journal.post(
                        books.member,
                        draft,
                        open -> lines.apply(new EntryLines(open.chart())).lines()));
    }

    private void receipt(String day, String worth) {
        post(
                EntryKind.RECEIPT,
                day,
                "Réception",
                entry -> entry.expense(BULB, Money.cad(worth))
                        .debit(
                                PostingRole.GOODS_RECEIVED,
                                BULB.id(),
                                Money.cad(worth).negated()));
    }

    private void invoice(String day, String worth, String taxes) {
        Money net = Money.cad(worth);
        post(
                EntryKind.INVOICE,
                day,
                "Facture",
                entry -> entry.debit(PostingRole.GOODS_RECEIVED, BULB.id(), net)
                        .expense(BULB, Money.cad(taxes))
                        .credit(PostingRole.PAYABLE, net.plus(Money.cad(taxes))));
    }

    private void payment(String day, String amount) {
        post(
                EntryKind.PAYMENT,
                day,
                "Paiement",
                entry -> entry.debit(PostingRole.PAYABLE, Money.cad(amount))
                        .credit(PostingRole.CASH, Money.cad(amount)));
    }

    @Test
    void aYearIsEnteredClosedAndReadByOtherPrograms() throws Exception {
        january();
        february();
        marchToNovember();
        december();
        nextYear();
        drillDown();
        filesOfTheYear();
    }

    private void january() throws SQLException {
        receipt("2024-01-10", "100.00");
        assertEquals("""
                1 2024-01-10 2024-01-10 receipt 5350 100.00
                1 2024-01-10 2024-01-10 receipt 2110 -100.00
                """, books.entriesAfter(0));
        invoice("2024-01-15", "100.00", "14.98");
        assertEquals("""
                2 2024-01-15 2024-01-15 invoice 2110 100.00
                2 2024-01-15 2024-01-15 invoice 5350 14.98
                2 2024-01-15 2024-01-15 invoice 2100 -114.98
                """, books.entriesAfter(1));
        books.close("2024-02").then().statusCode(409).body("type", endsWith("earlier-period-open"));
        books.close("2024-01").then().statusCode(200).body("closedThrough", equalTo("2024-01-31"));
        books.close("2024-01").then().statusCode(409).body("type", endsWith("period-closed"));
        books.write("2024-01-31", "Trop tard", "1010", "5.00", "", "3500", "", "5.00")
                .then()
                .statusCode(409)
                .body("type", endsWith("period-closed"));
        assertThrows(
                SQLException.class,
                () -> run(
                        "insert into journal_entry (id, member_id, number, date, kind, description_fr, description_en, posted_at)"
                                + " values (gen_random_uuid(), '" + books.member
                                + "', 3, '2024-01-31', 'manual', 'x', 'x', now())"));
        assertEquals("""
                2100 -114.98
                2110 0.00
                5350 114.98
                """, books.balances("2024-01-31"));
    }

    private void february() {
        receipt("2024-01-30", "20.00");
        payment("2024-02-05", "114.98");
        assertEquals("""
                3 2024-02-01 2024-01-30 receipt 5350 20.00
                3 2024-02-01 2024-01-30 receipt 2110 -20.00
                4 2024-02-05 2024-02-05 payment 2100 114.98
                4 2024-02-05 2024-02-05 payment 1010 -114.98
                """, books.entriesAfter(2));
        books.close("2024-02").then().statusCode(200);
        books.treasurer().post("/periods/2024-02/reopening").then().statusCode(400);
        reopen("2024-01").then().statusCode(409).body("type", endsWith("not-last-closed"));
        reopen("2024-02").then().statusCode(200).body("closedThrough", equalTo("2024-01-31"));
        invoice("2024-02-20", "20.00", "3.00");
        books.close("2024-02")
                .then()
                .statusCode(200)
                .body(
                        "acts.act",
                        equalTo(List.of("period-closed", "period-closed", "period-reopened", "period-closed")))
                .body("acts[2].reason", equalTo("Facture retrouvée"))
                .body("periods.findAll { it.state == 'closed' }.period", equalTo(List.of("2024-01", "2024-02")));
        assertEquals("""
                1010 -114.98
                2100 -23.00
                2110 0.00
                5350 137.98
                """, books.balances("2024-02-29"));
    }

    private io.restassured.response.Response reopen(String period) {
        return books.treasurer().body("{\"reason\":\"Facture retrouvée\"}").post("/periods/" + period + "/reopening");
    }

    private void marchToNovember() {
        for (int month = 3; month <= 11; month++) {
            String period = "2024-%02d".formatted(month);
            receipt(period + "-03", "10.00");
            invoice(period + "-04", "10.00", "1.50");
            books.close(period).then().statusCode(200);
        }
        assertEquals("""
                1010 -114.98
                2100 -126.50
                2110 0.00
                5350 241.48
                """, books.balances("2024-11-30"));
        String reversed = books.treasurer()
                .get("/entries?kind=invoice&from=2024-11-01&to=2024-11-30")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        reverse(reversed, "2024-11-30").then().statusCode(409).body("type", endsWith("period-closed"));
        reverse(reversed, "2024-12-02")
                .then()
                .statusCode(201)
                .body("kind", equalTo("reversal"))
                .body("reverses", equalTo(reversed))
                .body("reason", equalTo("Doublon"));
        reverse(reversed, "2024-12-03").then().statusCode(409).body("type", endsWith("already-reversed"));
        assertEquals("""
                24 2024-12-02 2024-12-02 reversal 2100 11.50
                24 2024-12-02 2024-12-02 reversal 2110 -10.00
                24 2024-12-02 2024-12-02 reversal 5350 -1.50
                """, sorted(books.entriesAfter(23)));
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().map(line -> line + "\n").reduce("", String::concat);
    }

    private io.restassured.response.Response reverse(String entry, String date) {
        return books.treasurer()
                .body("{\"reason\":\"Doublon\",\"date\":\"%s\"}".formatted(date))
                .post("/entries/" + entry + "/reversal");
    }

    private void december() {
        books.write("2024-12-31", "Ristourne 2024", "2150", "40.00", "", "4800", "", "40.00")
                .then()
                .statusCode(201)
                .body("number", equalTo(25));
        books.write("2024-12-31", "Inégale", "2150", "40.00", "", "4800", "", "40.01")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("lines")));
        books.close("2024-12").then().statusCode(409).body("type", endsWith("close-the-year"));
        books.closeYear(2025).then().statusCode(409);
        books.closeYear(2024)
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("closedThrough", equalTo("2024-12-31"));
        assertEquals("""
                26 2024-12-31 2024-12-31 closing 3500 199.98
                26 2024-12-31 2024-12-31 closing 4800 40.00
                26 2024-12-31 2024-12-31 closing 5350 -239.98
                """, sorted(books.entriesAfter(25)));
        assertEquals("""
                1010 -114.98
                2100 -115.00
                2110 -10.00
                2150 40.00
                3500 199.98
                4800 0.00
                5350 0.00
                """, books.balances("2024-12-31"));
        books.closeYear(2024).then().statusCode(409).body("type", endsWith("year-closed"));
        reopen("2024-12").then().statusCode(409).body("type", endsWith("year-closed"));
    }

    private void nextYear() {
        invoice("2024-12-28", "10.00", "1.50");
        assertEquals("""
                27 2025-01-01 2024-12-28 invoice 2110 10.00
                27 2025-01-01 2024-12-28 invoice 5350 1.50
                27 2025-01-01 2024-12-28 invoice 2100 -11.50
                """, books.entriesAfter(26));
        books.treasurer()
                .get("/trial-balance?from=2025-01-01&to=2025-12-31")
                .then()
                .body("accounts.find { it.account == '2100' }.opening.amount", equalTo("-115.00"))
                .body("accounts.find { it.account == '2100' }.credit.amount", equalTo("11.50"))
                .body("accounts.find { it.account == '5350' }.opening.amount", equalTo("0.00"))
                .body("debit.amount", equalTo("11.50"))
                .body("credit.amount", equalTo("11.50"));
        books.treasurer()
                .get("/fiscal-years/2024/balances")
                .then()
                .body("accounts.find { it.account == '2100' }.periods[0].closing.amount", equalTo("-114.98"))
                .body("accounts.find { it.account == '2100' }.periods[11].closing.amount", equalTo("-115.00"))
                .body("accounts.find { it.account == '5350' }.periods.debit.amount[2]", equalTo("11.50"));
        assertTrue(books.treasurer()
                .accept("text/csv")
                .get("/fiscal-years/2024/balances")
                .asString()
                .contains("\r\n2100,Accounts payable,2024-12,11.50,0.00,-115.00\r\n"));
    }

    private void drillDown() {
        books.treasurer()
                .get("/accounts/2100/ledger?from=2024-01-01&to=2024-02-29&limit=2")
                .then()
                .body("items.balance.amount", equalTo(List.of("-114.98", "0.00")))
                .body("next", equalTo("2024-02-05/4"));
        books.treasurer()
                .get("/accounts/2100/ledger?from=2024-01-01&to=2024-02-29&limit=2&after=2024-02-05/4")
                .then()
                .body("items.balance.amount", equalTo(List.of("-23.00")))
                .body("next", equalTo(null));
        books.treasurer().get("/accounts/9999/ledger").then().statusCode(404);
        books.treasurer()
                .get("/entries?limit=200&contract=" + BULB.id())
                .then()
                .body("items", hasSize(25))
                .body("items[0].links.contract", equalTo("/api/v1/contracts/" + BULB.id()));
        books.treasurer()
                .get("/entries?contract=" + new java.util.UUID(0, 5))
                .then()
                .body("items", hasSize(0));
        books.treasurer().get("/entries?kind=nothing").then().statusCode(400);
    }

    private void filesOfTheYear() throws Exception {
        Path folder = Files.createTempDirectory("books");
        Map<String, BigDecimal> ours = new TreeMap<>();
        books.balances("2999-12-31").lines().map(line -> line.split(" ")).forEach(pair -> {
            if (new BigDecimal(pair[1]).signum() != 0) {
                ours.put(pair[0], new BigDecimal(pair[1]));
            }
        });
        Path journalFile = Files.write(folder.resolve("books.journal"), books.file("hledger"));
        assertEquals("", Hledger.find().check(journalFile));
        assertEquals(ours, byCode(Hledger.find().balances(journalFile)));
        Path ledgerFile = Files.write(folder.resolve("books.beancount"), books.file("beancount"));
        assertEquals("", Beancount.find().check(ledgerFile));
        assertEquals(ours, byCode(Beancount.find().balances(ledgerFile)));
        fec();
        assertArrayEquals(books.file("sage-50"), books.file("sage-50"));
        String csv = new String(books.file("csv?after=25"), StandardCharsets.UTF_8);
        assertEquals(1 + 3 + 3, csv.lines().count(), csv);
        String xero = new String(books.file("xero?from=2024-12-01&to=2024-12-31"), StandardCharsets.UTF_8);
        assertEquals(1 + 3 + 2 + 3, xero.lines().count(), xero);
        assertTrue(new String(books.file("quickbooks-iif"), Charset.forName("windows-1252")).contains("Réception"));
        assertTrue(
                new String(books.file("quickbooks-online"), StandardCharsets.UTF_8).contains(":Comptes fournisseurs,"));
    }

    private void fec() {
        books.treasurer().get("/exports/fec").then().statusCode(409).body("type", endsWith("no-siren"));
        books.changing()
                .body("{\"fiscalYearStart\":1,\"accrual\":true,\"landedCosts\":\"lines\",\"siren\":\"552100554\"}")
                .put("/settings")
                .then()
                .statusCode(200);
        books.treasurer()
                .get("/exports/fec?to=2024-06-30")
                .then()
                .header("Content-Disposition", equalTo("attachment; filename=\"552100554FEC20241231.txt\""));
        List<FecReader.Line> of2024 = FecReader.read(books.file("fec?to=2024-12-31"), Charset.forName("ISO-8859-15"));
        assertEquals(25, of2024.get(of2024.size() - 1).number());
        BigDecimal result = of2024.stream()
                .filter(line -> line.account().matches("[45].*"))
                .map(line -> line.debit().subtract(line.credit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal("199.98"), result);
        List<FecReader.Line> of2025 =
                FecReader.read(books.file("fec?to=2025-12-31&encoding=utf-8"), StandardCharsets.UTF_8);
        assertEquals(
                List.of("AN", "AN", "AN", "AN", "AN", "AC", "AC", "AC"),
                of2025.stream().map(FecReader.Line::journal).toList());
    }

    private static Map<String, BigDecimal> byCode(Map<String, BigDecimal> balances) {
        Map<String, BigDecimal> byCode = new TreeMap<>();
        balances.forEach((name, amount) -> byCode.put(name.replaceAll("^[^:]*:(\\d+).*$", "$1"), amount));
        return byCode;
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
