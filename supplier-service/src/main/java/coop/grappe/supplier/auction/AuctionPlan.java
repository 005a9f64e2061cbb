package coop.grappe.supplier.auction;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to auction a lot.
 *
 * @param opensAt from when bids are taken; at once if absent
 * @param closesAt until when, unless late bids move the end
 */
@Schema(examples = """
                {"lotId":"01890a5d-ac96-774b-bcce-b30209000005","opensAt":"2030-03-05T14:00:00Z","closesAt":"2030-03-05T14:30:00Z"}""")
record AuctionPlan(
        @NotNull UUID lotId,
        @Nullable Instant opensAt,
        @NotNull Instant closesAt) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** @throws Problem 400 with everything that is wrong */
    Lot checkedAgainst(Tender tender, Instant now) {
        Lot lot = tender.lots().stream()
                .filter(one -> one.id().equals(lotId))
                .findFirst()
                .orElse(null);
        new Violations(AuctionProblem.class)
                .check(lot != null, "lotId", "lot.unknown")
                .check(opensAt == null || !opensAt.isBefore(now), "opensAt", "instant.future")
                .check(!closesAt.isBefore(from(now).plus(SHORTEST)), "closesAt", "closing.after")
                .check(closesAt.isBefore(tender.mandate().expires()), "closesAt", "closing.mandate")
                .throwIfAny();
        return Objects.requireNonNull(lot);
    }

    Instant from(Instant now) {
        return Objects.requireNonNullElse(opensAt, now);
    }
}
