package coop.grappe.supplier.negotiation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an acceptance.
 *
 * @param beyondWalkAway the negotiator’s reason to accept what costs more than the ledger’s walk-away; goes into the ledger
 */
@Schema(examples = "{\"beyondWalkAway\":\"Le marché a monté depuis.\"}")
record AcceptancePlan(@Nullable @Size(max = 2000) String beyondWalkAway) {}
