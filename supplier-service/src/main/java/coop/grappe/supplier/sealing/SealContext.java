package coop.grappe.supplier.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a seal is bound to: moved to another key, bid, offer or supplier it does not open.
 *
 * @param keyId what it is sealed for: a tender, or a round
 * @param sealedId what is sealed: a bid, or an offer of a round
 * @param part nothing for a primary bid or an offer; otherwise which alternative it is, or which document of a bid
 */
public record SealContext(UUID keyId, UUID sealedId, String supplierId, String part) {

    /** Of a primary bid, or of an offer. */
    public SealContext(UUID keyId, UUID sealedId, String supplierId) {
        this(keyId, sealedId, supplierId, "");
    }

    /** Of a bid with this number, where 0 is the primary one. */
    public SealContext alternative(int number) {
        return number == 0 ? this : new SealContext(keyId, sealedId, supplierId, "/alternative/" + number);
    }

    /** Of a document of the bid: another one put in its place does not open. */
    public SealContext document(String sha256) {
        return new SealContext(keyId, sealedId, supplierId, "/document/" + sha256);
    }

    byte[] bytes() {
        return "grappe/bid/1/%s/%s/%s%s"
                .formatted(keyId, sealedId, supplierId, part)
                .getBytes(StandardCharsets.UTF_8);
    }
}
