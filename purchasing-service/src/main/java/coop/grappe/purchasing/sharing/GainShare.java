package coop.grappe.purchasing.sharing;

import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.util.List;
import java.util.UUID;

/**
 * One member's part of what a campaign's purchases cost, before taxes, and of what was gained.
 *
 * @param alone what it would have paid by the same price schedules if it had bought alone
 * @param gain its share of the gain: {@code alone} less {@code cost}
 * @param cost what it has to bear
 * @param paid what it paid: invoices less rebates and credits
 * @param transfer {@code cost} less {@code paid}: positive if it owes that to the others, negative if they owe it
 */
public record GainShare(
        String memberId,
        String memberName,
        Money alone,
        Money gain,
        Money cost,
        Money paid,
        Money transfer,
        List<Item> items) {

    public GainShare {
        items = List.copyOf(items);
    }

    /** Its part in one item of one contract. */
    public record Item(
            UUID contractId, UUID itemId, Quantity quantity, Money alone, Money gain, Money cost, Money paid) {}
}
