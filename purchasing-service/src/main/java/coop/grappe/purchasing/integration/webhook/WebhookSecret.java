package coop.grappe.purchasing.integration.webhook;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an endpoint's deliveries are signed with, sealed. The newest signs for good, older ones until they expire. */
@Entity
public class WebhookSecret {

    @Id
    private UUID id;

    private UUID endpointId;
    private String sealed;
    private Instant createdAt;
    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected WebhookSecret() {}

    private WebhookSecret(UUID endpointId, String sealed, Instant now) {
        this.id = Ids.next();
        this.endpointId = endpointId;
        this.sealed = sealed;
        this.createdAt = now;
    }

    static WebhookSecret of(UUID endpointId, String sealed, Instant now) {
        return new WebhookSecret(endpointId, sealed, now);
    }

    /** It signs no longer than that, and never longer than it was to already. */
    void expire(Instant at) {
        if (expiresAt == null || expiresAt.isAfter(at)) {
            expiresAt = at;
        }
    }

    boolean signs(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    String sealed() {
        return sealed;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }
}
