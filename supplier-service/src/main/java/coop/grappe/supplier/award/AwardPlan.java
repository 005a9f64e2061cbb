package coop.grappe.supplier.award;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request to propose a scenario to the members. */
@Schema(
        examples =
                "{\"scenarioId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"reasons\":{\"fr\":\"Le coût total le plus bas avec trois fournisseurs.\",\"en\":\"The lowest total cost with three suppliers.\"}}")
record AwardPlan(@NotNull UUID scenarioId, @NotNull @Valid Text reasons) {}
