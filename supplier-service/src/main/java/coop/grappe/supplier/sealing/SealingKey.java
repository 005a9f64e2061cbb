package coop.grappe.supplier.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/**
 * The public half of the key pair of something that is sealed, with which anyone may seal, and how many shares make the private half. It
 * has the id of what is sealed for it: a tender, or a round.
 */
@Entity
public class SealingKey {

    @Id
    private UUID keyId;

    private String publicKeyset;
    private int threshold;
    private boolean laboratory;

    protected SealingKey() {}

    SealingKey(UUID keyId, String publicKeyset, int threshold, boolean laboratory) {
        this.keyId = keyId;
        this.publicKeyset = publicKeyset;
        this.threshold = threshold;
        this.laboratory = laboratory;
    }

    public String publicKeyset() {
        return publicKeyset;
    }

    public int threshold() {
        return threshold;
    }

    /** Whether the service keeps all shares itself. */
    boolean laboratory() {
        return laboratory;
    }
}
