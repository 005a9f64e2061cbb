package coop.grappe.supplier.tender;

import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change to a published tender, told to all.
 *
 * @param enquiriesUntil until when questions are taken from then on; absent if that stays
 * @param asksAnew whether what is asked has changed, so that the bids before it had to be confirmed
 * @param lots that are called otherwise
 * @param breakpoints that price schedules must have from then on
 */
public record Amendment(
        Text description,
        Instant submissionDeadline,
        Instant publishedAt,
        @Nullable Instant enquiriesUntil,
        boolean asksAnew,
        List<LotTitle> lots,
        List<Breakpoints> breakpoints,
        DocumentChanges documents) {

    /** Earlier amendments moved the deadline only. */
    public Amendment {
        lots = Objects.requireNonNullElse(lots, List.of());
        breakpoints = Objects.requireNonNullElse(breakpoints, List.of());
        documents = Objects.requireNonNullElse(documents, DocumentChanges.NONE);
    }

    static Amendment of(AmendmentPlan plan, Instant now) {
        return new Amendment(
                plan.description(),
                plan.submissionDeadline(),
                now,
                plan.enquiriesUntil(),
                plan.changesWhatIsAsked(),
                plan.lots(),
                plan.breakpoints(),
                plan.documents());
    }
}
