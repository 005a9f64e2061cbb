package coop.grappe.supplier.negotiation;

import coop.grappe.platform.money.Text;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.supplier.tender.Lot;
import coop.grappe.supplier.tender.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to hold a round.
 *
 * @param lotIds that it is about; all of the tender’s if absent
 * @param message to the bidders
 * @param deadline until when offers are taken
 * @param cut whom it is for, if not for every valid bid that covers one of the lots
 */
@Schema(examples = """
                {"lotIds":["01890a5d-ac96-774b-bcce-b30209000005"],
                "message":{"fr":"Votre meilleure et dernière offre.","en":"Your best and final offer."},
                "deadline":"2030-03-05T17:00:00Z",
                "cut":{"best":3,"reason":{"fr":"Les autres offres sont loin derrière.","en":"The other offers are far behind."}}}""")
record RoundPlan(
        @Size(max = 1000) List<@NotNull UUID> lotIds,
        @NotNull @Valid Text message,
        @NotNull Instant deadline,
        @Nullable @Valid RoundCut cut) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    RoundPlan {
        lotIds = lotIds == null ? List.of() : lotIds;
    }

    /**
     * @return the lots, in the order of the tender
     * @throws Problem 400 with everything that is wrong
     */
    List<Lot> checkedAgainst(Tender tender, Instant now) {
        List<UUID> known = tender.lots().stream().map(Lot::id).toList();
        Violations violations = new Violations(NegotiationProblem.class);
        for (int i = 0; i < lotIds.size(); i++) {
            violations.check(known.contains(lotIds.get(i)), "lotIds[" + i + "]", "lot.unknown");
        }
        violations
                .check(new HashSet<>(lotIds).size() == lotIds.size(), "lotIds", "lot.twice")
                .check(!deadline.isBefore(now.plus(SHORTEST)), "deadline", "instant.future")
                .check(deadline.isBefore(tender.mandate().expires()), "deadline", "deadline.mandate")
                .throwIfAny();
        return tender.lots().stream()
                .filter(lot -> lotIds.isEmpty() || lotIds.contains(lot.id()))
                .toList();
    }
}
