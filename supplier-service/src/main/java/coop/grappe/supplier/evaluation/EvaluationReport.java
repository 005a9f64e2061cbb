package coop.grappe.supplier.evaluation;

import coop.grappe.platform.money.Text;
import coop.grappe.supplier.tender.JudgingRules;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order of the bids, lot by lot, with everything that brought it about.
 *
 * @param judging the rules that were published
 * @param excluded the bids that are not ranked
 * @param lowPriceReasons why bidders with abnormally low prices were not asked about them; absent if all were, or there were none
 * @param committee who judged
 */
record EvaluationReport(
        List<RankedLot> lots,
        JudgingRules judging,
        List<ExcludedBid> excluded,
        @Nullable Text lowPriceReasons,
        CommitteeSummary committee) {

    /** Reports from before there was a choice of rules. */
    EvaluationReport {
        judging = Objects.requireNonNullElse(judging, JudgingRules.BY_LOWEST_PRICE);
        excluded = Objects.requireNonNullElse(excluded, List.of());
        committee = Objects.requireNonNullElse(committee, CommitteeSummary.UNKNOWN);
    }
}
