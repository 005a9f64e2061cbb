package coop.grappe.supplier.award;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An award as its readers see it.
 *
 * @param standstillUntil until when a bidder may complain
 * @param suppliers with their lines for the group and for the supplier itself; other bidders see the totals
 */
record AwardView(
        UUID id,
        UUID tenderId,
        UUID campaignId,
        @Nullable UUID scenarioId,
        String organizer,
        AwardState state,
        Money total,
        @Nullable Money baseline,
        Text reasons,
        List<Winner> suppliers,
        Instant proposedAt,
        @Nullable Instant ratifiedAt,
        @Nullable Instant standstillUntil,
        @Nullable Instant confirmedAt,
        @Nullable String endReason) {

    /** What a supplier gets. */
    @Schema(name = "AwardedSupplierView")
    record Winner(
            String supplierId,
            String name,
            Money total,
            @Nullable List<AwardedLine> lines) {}

    static AwardView forGroup(Award award) {
        return of(award, award.scenarioId(), award.baseline(), supplier -> true);
    }

    static AwardView forBidder(Award award, String reader) {
        return of(award, null, null, supplier -> supplier.supplierId().equals(reader));
    }

    private static AwardView of(
            Award award, @Nullable UUID scenarioId, @Nullable Money baseline, Predicate<AwardedSupplier> withLines) {
        return new AwardView(
                award.id(),
                award.tenderId(),
                award.campaignId(),
                scenarioId,
                award.organizer(),
                award.state(),
                award.total(),
                baseline,
                award.reasons(),
                award.suppliers().stream()
                        .map(supplier -> new Winner(
                                supplier.supplierId(),
                                supplier.name(),
                                supplier.total(),
                                withLines.test(supplier) ? supplier.lines() : null))
                        .toList(),
                award.proposedAt(),
                award.ratifiedAt(),
                award.standstillUntil(),
                award.confirmedAt(),
                award.endReason());
    }
}
