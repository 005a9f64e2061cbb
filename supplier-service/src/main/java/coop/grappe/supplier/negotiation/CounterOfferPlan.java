package coop.grappe.supplier.negotiation;

import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to make one bidder a counter-offer.
 *
 * @param message to the bidder
 * @param answerUntil when it expires
 * @param beyondWalkAway why it is made although it costs more than the ledger’s walk-away; goes into the ledger
 */
@Schema(examples = """
                {"lotId":"01890a5d-ac96-774b-bcce-b30209000005","terms":{"total":{"amount":"18000.00","currency":"CAD"},
                "unitPrices":[]},"message":"À ce prix nous pouvons vous recommander.","answerUntil":"2030-03-06T17:00:00Z",
                "beyondWalkAway":"Le marché a monté depuis."}""")
record CounterOfferPlan(
        @NotNull UUID lotId,
        @NotNull @Valid Terms terms,
        @NotBlank @Size(max = 4000) String message,
        @NotNull Instant answerUntil,
        @Nullable @Size(max = 2000) String beyondWalkAway) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** @throws Problem 400 with everything that is wrong */
    Lot checkedAgainst(Tender tender, Instant now) {
        Violations violations = new Violations(NegotiationProblem.class);
        Lot lot = tender.lots().stream()
                .filter(one -> one.id().equals(lotId))
                .findFirst()
                .orElse(null);
        violations.check(lot != null, "lotId", "lot.unknown");
        if (lot != null) {
            terms.check(lot, tender, violations);
        }
        checkUntil(answerUntil, "answerUntil", tender, now, violations);
        violations.throwIfAny();
        return Objects.requireNonNull(lot);
    }

    static void checkUntil(Instant until, String field, Tender tender, Instant now, Violations violations) {
        violations
                .check(!until.isBefore(now.plus(SHORTEST)), field, "instant.future")
                .check(until.isBefore(tender.mandate().expires()), field, "deadline.mandate");
    }
}
