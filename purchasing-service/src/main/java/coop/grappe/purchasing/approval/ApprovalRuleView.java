package coop.grappe.purchasing.approval;

import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What buyers may place alone from a day on, and who has said so. */
@Schema(examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000009","from":"2030-04-01","buyerLimit":{"amount":"1000.00","currency":"CAD"},
                "secondApprovalAbove":{"amount":"10000.00","currency":"CAD"},"login":"tresoriere@erables","recordedAt":"2030-03-05T15:00:00Z"}""")
record ApprovalRuleView(
        UUID id,
        LocalDate from,
        @Nullable Money buyerLimit,
        @Nullable Money secondApprovalAbove,
        String login,
        Instant recordedAt) {

    static ApprovalRuleView of(ApprovalRule rule) {
        return new ApprovalRuleView(
                rule.id(),
                rule.validFrom(),
                rule.buyerLimit(),
                rule.secondApprovalAbove(),
                rule.login(),
                rule.recordedAt());
    }
}
