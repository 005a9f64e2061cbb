package coop.grappe.purchasing.approval;

import coop.grappe.platform.money.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What buyers may place alone from a day on.
 *
 * @param from the first day, today unless said; has to be said where the limit is lifted
 * @param buyerLimit the most that a buyer places alone, before taxes; none for no limit
 * @param secondApprovalAbove beyond which a second treasurer has to approve; none for never
 */
@Schema(examples = """
                {"from":"2030-04-01","buyerLimit":{"amount":"1000.00","currency":"CAD"},"secondApprovalAbove":{"amount":"10000.00","currency":"CAD"}}""")
record ApprovalRulePlan(
        @Nullable LocalDate from,
        @Nullable Money buyerLimit,
        @Nullable Money secondApprovalAbove) {}
