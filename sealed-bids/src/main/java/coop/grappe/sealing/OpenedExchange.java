package coop.grappe.sealing;

import java.util.UUID;

/**
 * One message about a counter-offer, as it is told after the award is proposed.
 *
 * @param content to the letter
 */
public record OpenedExchange(UUID exchange, String salt, String content) {

    String commitment() {
        return new Commitment(salt, content).hash();
    }
}
