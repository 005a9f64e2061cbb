package coop.grappe.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/** Every member that ordered has books that balance, and they say what it still owes to suppliers. */
final class Bookkeeping {

    private final Play play;

    Bookkeeping(Play play) {
        this.play = play;
    }

    void run() {
        BigDecimal posted = BigDecimal.ZERO;
        BigDecimal owed = BigDecimal.ZERO;
        List<String> members = play.files().rows("orders").stream()
                .map(row -> row.getField("organization"))
                .distinct()
                .toList();
        for (String member : members) {
            String treasurer = play.api().actor(member, "treasurer");
            JsonNode balance =
                    play.api().get(treasurer, "/accounting/trial-balance").body();
            if (!balance.path("debit").equals(balance.path("credit"))) {
                throw new IllegalStateException("The books of %s do not balance".formatted(member));
            }
            posted = posted.add(amount(balance.path("debit")));
            JsonNode ageing = play.api().get(treasurer, "/payables/ageing").body();
            owed = owed.add(amount(ageing.path("total").path("total")));
        }
        play.narrator().step("books", members.size(), posted.toPlainString(), owed.toPlainString());
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }
}
