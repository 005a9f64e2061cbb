package coop.grappe.member.campaign;

import coop.grappe.platform.money.Text;
import java.util.UUID;

/** What is bought; the pack size as a decimal. */
record ItemView(UUID id, UUID campaignId, Text names, Classification classification, String unit, String packSize) {

    static ItemView of(Item item) {
        return new ItemView(
                item.id(),
                item.campaignId(),
                item.names(),
                item.classification(),
                item.unit(),
                item.packSize().stripTrailingZeros().toPlainString());
    }
}
