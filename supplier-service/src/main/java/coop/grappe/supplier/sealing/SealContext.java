package coop.grappe.supplier.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a seal is bound to: moved to another tender, bid or supplier it does not open.
 *
 * @param part nothing for a primary bid; otherwise which alternative it is, or which document of a bid
 */
public record SealContext(UUID tenderId, UUID bidId, String supplierId, String part) {

    /** Of a primary bid. */
    public SealContext(UUID tenderId, UUID bidId, String supplierId) {
        this(tenderId, bidId, supplierId, "");
    }

    /** Of a bid with this number, where 0 is the primary one. */
    public SealContext alternative(int number) {
        return number == 0 ? this : new SealContext(tenderId, bidId, supplierId, "/alternative/" + number);
    }

    /** Of a document of the bid: another one put in its place does not open. */
    public SealContext document(String sha256) {
        return new SealContext(tenderId, bidId, supplierId, "/document/" + sha256);
    }

    byte[] bytes() {
        return "grappe/bid/1/%s/%s/%s%s"
                .formatted(tenderId, bidId, supplierId, part)
                .getBytes(StandardCharsets.UTF_8);
    }
}
