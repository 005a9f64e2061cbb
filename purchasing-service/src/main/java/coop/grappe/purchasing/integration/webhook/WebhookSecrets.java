package coop.grappe.purchasing.integration.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The secrets of all endpoints. */
@ApplicationScoped
class WebhookSecrets implements PanacheRepositoryBase<WebhookSecret, UUID> {

    /** The specification asks for 24 to 64 bytes. */
    private static final int BYTES = 32;

    private static final String PREFIX = "whsec_";
    /** So many sign at once; a receiver has to try every signature. */
    private static final int MOST = 3;

    private final SecureRandom random = new SecureRandom();
    private final SecretSeal seal;
    private final WebhookConfig config;

    WebhookSecrets(SecretSeal seal, WebhookConfig config) {
        this.seal = seal;
        this.config = config;
    }

    /**
     * Makes a new secret; older ones go on signing for a while.
     *
     * @return it, to be shown once
     */
    String renew(UUID endpointId, Instant now) {
        List<WebhookSecret> signing = signing(endpointId, now);
        for (int i = 0; i < signing.size(); i++) {
            signing.get(i).expire(i < MOST - 1 ? now.plus(config.secretOverlap()) : now);
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        persist(WebhookSecret.of(endpointId, seal.seal(secret, endpointId), now));
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** Those that sign, the newest first. */
    List<WebhookSecret> signing(UUID endpointId, Instant now) {
        return list("endpointId = ?1 order by createdAt desc, id desc", endpointId).stream()
                .filter(secret -> secret.signs(now))
                .toList();
    }

    List<byte[]> opened(UUID endpointId, Instant now) {
        return signing(endpointId, now).stream()
                .map(secret -> seal.open(secret.sealed(), endpointId))
                .toList();
    }
}
