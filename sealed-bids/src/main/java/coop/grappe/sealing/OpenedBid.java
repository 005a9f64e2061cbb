package coop.grappe.sealing;

import java.util.UUID;

/**
 * What was read of a bid at the opening.
 *
 * @param content to the letter
 */
public record OpenedBid(UUID bid, String salt, String content) {

    String commitment() {
        return new Commitment(salt, content).hash();
    }
}
