package coop.grappe.supplier.tender;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who opens the bids, as the charter names them.
 *
 * @param threshold how many of them it takes
 */
public record Trusteeship(int threshold, List<Trustee> trustees) {

    /**
     * One of them.
     *
     * @param publicKey X25519 (RFC 7748), in base64url
     */
    @Schema(name = "TenderTrustee")
    public record Trustee(String organization, String publicKey) {}

    boolean names(String organization) {
        return trustees.stream().anyMatch(trustee -> trustee.organization().equals(organization));
    }
}
