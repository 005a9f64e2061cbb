package coop.grappe.supplier.tender;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to publish.
 *
 * @param auction how lots may be auctioned after the opening; not at all if absent
 * @param rules how else the tender is conducted; as usual if absent
 */
@Schema(
        examples =
                "{\"procedure\":\"selective\",\"enquiriesUntil\":\"2030-02-15T17:00:00Z\",\"submissionDeadline\":\"2030-03-01T17:00:00Z\",\"auction\":{\"feedback\":\"rank\",\"minimumDecrementPercent\":\"0.5\",\"softCloseWindow\":\"PT2M\",\"extension\":\"PT3M\"},\"rules\":{\"minimumBids\":2,\"standstillPeriod\":\"P10D\"}}")
record PublicationPlan(
        @NotNull Procedure procedure,
        @NotNull Instant enquiriesUntil,
        @NotNull Instant submissionDeadline,
        @Valid @Nullable AuctionRules auction,
        @Valid @Nullable RulesPlan rules) {

    PublicationPlan(
            Procedure procedure, Instant enquiriesUntil, Instant submissionDeadline, @Nullable AuctionRules auction) {
        this(procedure, enquiriesUntil, submissionDeadline, auction, null);
    }

    PublicationPlan {
        rules = rules == null ? new RulesPlan(null, null, null, null, null, null, null) : rules;
    }

    ProcedureRules rulesUnder(Mandate mandate) {
        return Objects.requireNonNull(rules).completed(mandate, auction != null);
    }
}
