package coop.grappe.purchasing.cost;

import coop.grappe.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one member was charged under a campaign, on approved invoices, before taxes.
 *
 * @param fee by the organizer
 * @param atCost of the fee, under contracts that promise it at cost
 * @param freight by suppliers, as they paid it
 * @param returned of the fee at cost, by settlements
 */
@Schema(examples = """
                {"memberId":"CA-QC-NEQ:1100000002","fee":{"amount":"45.00","currency":"CAD"},"atCost":{"amount":"45.00","currency":"CAD"},
                "freight":{"amount":"30.00","currency":"CAD"},"returned":{"amount":"0.00","currency":"CAD"}}""")
record MemberFees(String memberId, Money fee, Money atCost, Money freight, Money returned) {

    /** What it bears at cost so far. */
    Money borne() {
        return atCost.minus(returned);
    }
}
