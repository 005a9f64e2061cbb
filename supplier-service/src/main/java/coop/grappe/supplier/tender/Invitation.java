package coop.grappe.supplier.tender;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a supplier was asked for a bid. */
@Entity
public class Invitation {

    @Id
    private UUID id;

    private UUID tenderId;
    private String supplierId;
    private Instant invitedAt;

    protected Invitation() {}

    static Invitation of(Tender tender, String supplierId, Instant now) {
        Invitation invitation = new Invitation();
        invitation.id = Ids.next();
        invitation.tenderId = tender.id();
        invitation.supplierId = supplierId;
        invitation.invitedAt = now;
        return invitation;
    }

    UUID id() {
        return id;
    }

    public UUID tenderId() {
        return tenderId;
    }

    public String supplierId() {
        return supplierId;
    }

    Instant invitedAt() {
        return invitedAt;
    }
}
