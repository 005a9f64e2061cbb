package coop.grappe.purchasing.accounting;

import static io.restassured.RestAssured.given;

import coop.grappe.platform.identity.Role;
import coop.grappe.platform.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One member's books over HTTP; every instance is another member. */
final class BooksClient {

    private static final AtomicInteger NUMBER = new AtomicInteger(7_000_000);

    final String member = "CA-QC-NEQ:%010d".formatted(NUMBER.incrementAndGet());

    RequestSpecification as(Role... roles) {
        return given().auth()
                .oauth2(Tokens.of(member, roles))
                .basePath("/api/v1/accounting")
                .contentType(ContentType.JSON);
    }

    RequestSpecification treasurer() {
        return as(Role.TREASURER);
    }

    /** With the version that the books have now. */
    RequestSpecification changing() {
        return treasurer().header("If-Match", treasurer().get("/settings").getHeader("ETag"));
    }

    /** @param lines account, debit, credit, account, debit, credit, …; an empty text for neither */
    Response write(String date, String description, String... lines) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 3) {
            written.add("{\"account\":\"%s\"%s%s}"
                    .formatted(lines[i], money("debit", lines[i + 1]), money("credit", lines[i + 2])));
        }
        return treasurer()
                .body("{\"date\":\"%s\",\"description\":{\"fr\":\"%s\",\"en\":\"%s\"},\"lines\":[%s]}"
                        .formatted(date, description, description, String.join(",", written)))
                .post("/entries");
    }

    private static String money(String side, String amount) {
        return amount.isEmpty() ? "" : ",\"%s\":{\"amount\":\"%s\",\"currency\":\"CAD\"}".formatted(side, amount);
    }

    Response close(String period) {
        return treasurer().post("/periods/" + period + "/closing");
    }

    Response closeYear(int year) {
        return treasurer().post("/fiscal-years/" + year + "/closing");
    }

    /** What every account comes to on a day, one per line: code, balance. */
    String balances(String to) {
        List<Map<String, ?>> accounts =
                treasurer().get("/trial-balance?to=" + to).jsonPath().getList("accounts");
        return accounts.stream()
                .map(account ->
                        account.get("account") + " " + ((Map<?, ?>) account.get("closing")).get("amount") + "\n")
                .collect(Collectors.joining());
    }

    /** The entries after a number, one line per line: number, date, document, kind, account, signed amount. */
    String entriesAfter(long number) {
        StringBuilder text = new StringBuilder();
        List<Map<String, ?>> entries =
                treasurer().get("/entries?limit=200&after=" + number).jsonPath().getList("items");
        for (Map<String, ?> entry : entries) {
            for (Object one : (List<?>) entry.get("lines")) {
                Map<?, ?> line = (Map<?, ?>) one;
                String debit = (String) ((Map<?, ?>) line.get("debit")).get("amount");
                String credit = (String) ((Map<?, ?>) line.get("credit")).get("amount");
                text.append(entry.get("number"))
                        .append(' ')
                        .append(entry.get("date"))
                        .append(' ')
                        .append(entry.get("documentDate"))
                        .append(' ')
                        .append(entry.get("kind"))
                        .append(' ')
                        .append(line.get("account"))
                        .append(' ')
                        .append(debit.equals("0.00") ? "-" + credit : debit)
                        .append('\n');
            }
        }
        return text.toString();
    }

    byte[] file(String format) {
        return as(Role.AUDITOR)
                .header("Accept-Language", "fr")
                .accept("*/*")
                .get("/exports/" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
