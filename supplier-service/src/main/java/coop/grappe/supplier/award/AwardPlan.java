package coop.grappe.supplier.award;

import coop.grappe.platform.money.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to propose a scenario to the members.
 *
 * @param considered the scenarios that it was compared with, itself included; if absent, all that are solved for what is to be awarded
 */
@Schema(
        examples =
                "{\"scenarioId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"reasons\":{\"fr\":\"Le coût total le plus bas avec trois fournisseurs.\",\"en\":\"The lowest total cost with three suppliers.\"},\"considered\":[{\"scenarioId\":\"01890a5d-ac96-774b-bcce-b302099a8057\"},{\"scenarioId\":\"01890a5d-ac96-774b-bcce-b302099a8058\",\"whyNot\":{\"fr\":\"Un seul fournisseur : trop risqué.\",\"en\":\"A single supplier: too risky.\"}}]}")
record AwardPlan(
        @NotNull UUID scenarioId,
        @NotNull @Valid Text reasons,
        @Size(max = 50) List<@NotNull @Valid Considered> considered) {

    AwardPlan {
        considered = Objects.requireNonNullElse(considered, List.of());
    }

    /** A scenario that was compared, and why it was not chosen. */
    @Schema(name = "ConsideredPlan")
    record Considered(
            @NotNull UUID scenarioId, @Nullable @Valid Text whyNot) {}
}
