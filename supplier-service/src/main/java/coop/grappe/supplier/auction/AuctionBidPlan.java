package coop.grappe.supplier.auction;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to go lower.
 *
 * @param amount for the demanded quantities of the whole lot
 * @param confirmed that an amount far below one’s own last is no slip
 */
@Schema(examples = """
                {"amount":{"amount":"18450.00","currency":"CAD"},"confirmed":false}""")
record AuctionBidPlan(@NotNull Money amount, @Nullable Boolean confirmed) {

    /** @throws Problem 400 unless the amount is one that the auction can be in */
    Money checkedAgainst(Auction auction) {
        String currency = auction.decrement().currency().getCurrencyCode();
        new Violations(AuctionProblem.class)
                .check(amount.isPositive(), "amount.amount", "amount.positive")
                .check(
                        amount.currency().getCurrencyCode().equals(currency),
                        "amount.currency",
                        "currency.other",
                        currency)
                .throwIfAny();
        return amount;
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }
}
