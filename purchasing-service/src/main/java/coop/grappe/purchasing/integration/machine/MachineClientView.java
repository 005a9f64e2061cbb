package coop.grappe.purchasing.integration.machine;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A machine, for its organization.
 *
 * @param clientId as the identity provider knows it
 */
@Schema(name = "MachineClient", examples = """
                {"id":"01890a5d-ac96-774b-bcce-b30209000051","clientId":"machine-a1b2c3d4","description":"Logiciel comptable",
                "state":"admitted","admittedAt":"2030-03-01T15:00:00Z","admittedBy":"les-tilleuls","revokedAt":null,"revokedBy":null}""")
record MachineClientView(
        UUID id,
        String clientId,
        String description,
        MachineState state,
        Instant admittedAt,
        String admittedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    static MachineClientView of(MachineClient machine) {
        return new MachineClientView(
                machine.id(),
                machine.clientId(),
                machine.description(),
                machine.state(),
                machine.admittedAt(),
                machine.admittedBy(),
                machine.revokedAt(),
                machine.revokedBy());
    }
}
