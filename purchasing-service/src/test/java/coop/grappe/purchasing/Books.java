package coop.grappe.purchasing;

import static coop.grappe.purchasing.Deal.treasurer;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;

/** A member's books as its treasurer reads them. */
final class Books {

    private Books() {}

    /** On every day the payable account is what the ageing says; rebates receivable are those that no credit note has settled. */
    static void agree(String member, String contract) {
        for (String day : List.of(
                Deal.today().toString(), "2030-03-20", "2030-03-21", "2030-03-28", "2030-04-02", "2030-06-30")) {
            String open = treasurer(member).get("/payables/ageing?on=" + day).path("total.total.amount");
            assertEquals(new BigDecimal(open).negate(), balance(member, "2100", day), day);
        }
        JsonPath rebates =
                treasurer(member).get("/rebates?contract=" + contract).jsonPath();
        List<String> owed = rebates.getList("items.findAll { it.outstanding.amount != '0.00' }.total.amount");
        BigDecimal receivable = owed.stream().map(BigDecimal::new).reduce(new BigDecimal("0.00"), BigDecimal::add);
        assertEquals(receivable, balance(member, "1210", "2030-06-30"));
    }

    /** Debits less credits; nothing where the account was never used. */
    static BigDecimal balance(String member, String account, String day) {
        String closing = treasurer(member)
                .get("/accounting/trial-balance?to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("accounts.find { it.account == '%s' }?.closing?.amount".formatted(account));
        return new BigDecimal(closing == null ? "0.00" : closing);
    }
}
