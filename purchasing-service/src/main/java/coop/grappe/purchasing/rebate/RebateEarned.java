package coop.grappe.purchasing.rebate;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.util.UUID;

/**
 * A supplier owes a member something back.
 *
 * @param amount before taxes
 * @param threshold the volume from which the better price holds
 */
public record RebateEarned(
        UUID rebateId,
        UUID contractId,
        String memberId,
        String supplierId,
        UUID itemId,
        Money amount,
        Quantity threshold)
        implements DomainEvent {

    @Override
    public String type() {
        return "rebates.earned.v1";
    }

    @Override
    public String topic() {
        return "contracts";
    }

    @Override
    public String key() {
        return contractId.toString();
    }
}
