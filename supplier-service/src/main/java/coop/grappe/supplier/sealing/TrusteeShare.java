package coop.grappe.supplier.sealing;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import coop.grappe.sealing.KeyShare;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trustee's share of a key: sealed for the trustee, until it is handed in. */
@Entity
public class TrusteeShare {

    @Id
    private UUID id;

    private UUID keyId;
    private String trustee;
    private byte[] sealed;
    private String commitment;
    private @Nullable String opened;
    private @Nullable Instant handedInAt;

    @Version
    private long version;

    protected TrusteeShare() {}

    static TrusteeShare sealed(UUID keyId, String trustee, byte[] sealed, String commitment) {
        TrusteeShare share = new TrusteeShare();
        share.id = Ids.next();
        share.keyId = keyId;
        share.trustee = trustee;
        share.sealed = sealed;
        share.commitment = commitment;
        return share;
    }

    /** @throws Problem unless it is the share that was made for the trustee, for the first time */
    void handIn(KeyShare share, Instant now) {
        if (opened != null) {
            throw new Problem(SealingProblem.SHARE_HANDED_IN, trustee);
        }
        if (!share.commitment().equals(commitment)) {
            throw new Problem(SealingProblem.SHARE_WRONG, trustee);
        }
        opened = share.toString();
        handedInAt = now;
    }

    UUID id() {
        return id;
    }

    /** A share of which key: the id of what is sealed for it. */
    UUID keyId() {
        return keyId;
    }

    String trustee() {
        return trustee;
    }

    /** In base64; the trustee alone can open it. */
    String sealed() {
        return Base64.getEncoder().encodeToString(sealed);
    }

    /** SHA-256 of the share, in hexadecimal. */
    String commitment() {
        return commitment;
    }

    Optional<KeyShare> opened() {
        return Optional.ofNullable(opened).map(KeyShare::parse);
    }

    @Nullable
    Instant handedInAt() {
        return handedInAt;
    }

    public long version() {
        return version;
    }
}
