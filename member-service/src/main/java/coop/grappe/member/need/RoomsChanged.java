package coop.grappe.member.need;

import coop.grappe.platform.money.Quantity;
import java.util.List;
import java.util.UUID;

/** What we read of purchasing-service's events about contracts in force: amended, terminated, expired. */
record RoomsChanged(UUID contractId, UUID campaignId, List<Change> rooms) {

    /** How much of an item; by how much it has changed where the contract goes on. */
    record Change(UUID itemId, Quantity quantity) {}
}
