package coop.grappe.supplier.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract, as far as purchasing-service tells of it: drawn up, then in force from the second signature on. */
@Entity
public class DisclosedContract {

    @Id
    private UUID id;

    private UUID awardId;
    private String supplierId;
    private Instant drawnUpAt;
    private @Nullable Instant activatedAt;

    protected DisclosedContract() {}

    DisclosedContract(UUID id, UUID awardId, String supplierId, Instant drawnUpAt) {
        this.id = id;
        this.awardId = awardId;
        this.supplierId = supplierId;
        this.drawnUpAt = drawnUpAt;
    }

    void activate(Instant at) {
        activatedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID awardId() {
        return awardId;
    }

    String supplierId() {
        return supplierId;
    }

    @Nullable
    Instant activatedAt() {
        return activatedAt;
    }
}
