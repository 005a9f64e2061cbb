package coop.grappe.supplier.bid;

import coop.grappe.platform.identity.Ids;
import coop.grappe.supplier.sealing.SealedBid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/**
 * A document of a bid as it is kept: cipher text for the tender's key. What it is called, and its hash, stand in the sealed content of
 * its bid alone. It stays sealed where it is after the opening too, and is opened for each reader.
 */
@Entity
public class SealedDocument {

    @Id
    private UUID id;

    private UUID bidId;
    private int position;
    private byte[] sealed;

    protected SealedDocument() {}

    /** @param position among the documents of the bid, from 0 */
    static SealedDocument of(UUID bidId, int position, SealedBid sealed) {
        SealedDocument document = new SealedDocument();
        document.id = Ids.next();
        document.bidId = bidId;
        document.position = position;
        document.sealed = sealed.cipherText();
        return document;
    }

    SealedBid sealed() {
        return new SealedBid(sealed);
    }
}
