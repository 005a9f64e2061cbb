package coop.grappe.purchasing.integration.machine;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine that an organization has admitted. The identity provider made its credentials and says for which organization; the
 * organization says whether they count, until it revokes them.
 */
@Entity
public class MachineClient {

    @Id
    private UUID id;

    private String organization;
    private String clientId;
    private String description;

    @Enumerated(EnumType.STRING)
    private MachineState state;

    private Instant admittedAt;
    private String admittedBy;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MachineClient() {}

    private MachineClient(String organization, String clientId, String description, String login, Instant now) {
        this.id = Ids.next();
        this.organization = organization;
        this.clientId = clientId;
        this.description = description;
        this.state = MachineState.ADMITTED;
        this.admittedAt = now;
        this.admittedBy = login;
    }

    static MachineClient admitted(String organization, String clientId, String description, String login, Instant now) {
        return new MachineClient(organization, clientId, description, login, now);
    }

    MachineEvent admission() {
        return new MachineEvent.Admitted(clientId, organization);
    }

    /** @throws Problem 409 if it is revoked already */
    MachineEvent revoke(String login, Instant now) {
        if (state == MachineState.REVOKED) {
            throw new Problem(MachineProblem.ALREADY_REVOKED, clientId);
        }
        state = MachineState.REVOKED;
        revokedAt = now;
        revokedBy = login;
        return new MachineEvent.Revoked(clientId, organization);
    }

    UUID id() {
        return id;
    }

    String organization() {
        return organization;
    }

    String clientId() {
        return clientId;
    }

    String description() {
        return description;
    }

    MachineState state() {
        return state;
    }

    Instant admittedAt() {
        return admittedAt;
    }

    String admittedBy() {
        return admittedBy;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revokedBy() {
        return revokedBy;
    }

    long version() {
        return version;
    }
}
