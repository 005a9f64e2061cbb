package coop.grappe.sealing;

import java.util.UUID;

/**
 * What was read of an offer when its round was unsealed.
 *
 * @param content to the letter
 */
public record OpenedOffer(UUID offer, String salt, String content) {

    String commitment() {
        return new Commitment(salt, content).hash();
    }
}
