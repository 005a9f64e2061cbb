package coop.grappe.supplier.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The public half of a tender's key pair, with which anyone may seal, and how many shares make the private half. */
@Entity
public class SealingKey {

    @Id
    private UUID tenderId;

    private String publicKeyset;
    private int threshold;
    private boolean laboratory;

    protected SealingKey() {}

    SealingKey(UUID tenderId, String publicKeyset, int threshold, boolean laboratory) {
        this.tenderId = tenderId;
        this.publicKeyset = publicKeyset;
        this.threshold = threshold;
        this.laboratory = laboratory;
    }

    String publicKeyset() {
        return publicKeyset;
    }

    int threshold() {
        return threshold;
    }

    /** Whether the service keeps all shares itself. */
    boolean laboratory() {
        return laboratory;
    }
}
