package coop.grappe.supplier.scorecard;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a supplier does, reckoned at this moment from the facts that {@code /scorecard/orders} and {@code /scorecard/invoices} list.
 *
 * @param recent of the last months that the rule names
 * @param ever of all that was reported
 * @param suggestion what the rule makes of the recent figures; it binds nobody
 * @param grounds which figures are to blame for it
 */
@Schema(examples = """
                {"supplierId":"CA-QC-NEQ:1199300001","asOf":"2030-02-01T14:30:00.123456Z","recent":{"orders":20,
                "rejected":{"count":1,"of":21,"percent":"4.8"},"onTime":{"count":16,"of":20,"percent":"80.0"},
                "complete":{"count":19,"of":20,"percent":"95.0"},"damaged":{"count":1,"of":20,"percent":"5.0"},
                "disputed":{"count":2,"of":20,"percent":"10.0"}},"ever":{"orders":30,
                "rejected":{"count":1,"of":31,"percent":"3.2"},"onTime":{"count":26,"of":30,"percent":"86.7"},
                "complete":{"count":29,"of":30,"percent":"96.7"},"damaged":{"count":1,"of":30,"percent":"3.3"},
                "disputed":{"count":2,"of":30,"percent":"6.7"}},"suggestion":"warned","grounds":["onTime"],
                "rule":{"months":24,"enoughOrders":5,"thresholds":[{"figure":"onTime","direction":"below","warn":"85",
                "block":"60"}]}}""")
public record Scorecard(
        String supplierId,
        Instant asOf,
        Figures recent,
        Figures ever,
        Suggestion suggestion,
        List<String> grounds,
        StandingRule rule) {

    static Scorecard of(String supplierId, Instant now, Figures recent, Figures ever, StandingRule rule) {
        return new Scorecard(supplierId, now, recent, ever, rule.judge(recent), rule.grounds(recent), rule);
    }
}
