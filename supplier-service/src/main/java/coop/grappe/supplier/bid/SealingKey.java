package coop.grappe.supplier.bid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The public half of a tender's key pair, with which anyone may seal. */
@Entity
public class SealingKey {

    @Id
    private UUID tenderId;

    private String publicKeyset;

    protected SealingKey() {}

    SealingKey(UUID tenderId, String publicKeyset) {
        this.tenderId = tenderId;
        this.publicKeyset = publicKeyset;
    }

    String publicKeyset() {
        return publicKeyset;
    }
}
