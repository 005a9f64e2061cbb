package coop.grappe.supplier.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a seal is bound to: moved to another tender, bid or supplier it does not open. */
public record SealContext(UUID tenderId, UUID bidId, String supplierId) {

    byte[] bytes() {
        return ("grappe/bid/1/%s/%s/%s".formatted(tenderId, bidId, supplierId)).getBytes(StandardCharsets.UTF_8);
    }
}
