package coop.grappe.purchasing.rebate;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import coop.grappe.platform.money.Quantity;
import java.util.UUID;

/** What becomes of a member's rebates. */
sealed interface RebateEvent extends DomainEvent {

    UUID contractId();

    @Override
    default String topic() {
        return "contracts";
    }

    @Override
    default String key() {
        return contractId().toString();
    }

    /**
     * A supplier owes a member something back.
     *
     * @param amount before taxes
     * @param threshold the volume from which the better price holds
     */
    record Earned(
            UUID rebateId,
            UUID contractId,
            String memberId,
            String supplierId,
            UUID itemId,
            Money amount,
            Quantity threshold)
            implements RebateEvent {
        @Override
        public String type() {
            return "rebates.earned.v1";
        }
    }

    /**
     * The group's volume fell, or goods went back: some of what was earned is taken back.
     *
     * @param amount before taxes, negative
     * @param threshold the volume from which the price holds that was fallen back to
     */
    record Adjusted(
            UUID rebateId,
            UUID contractId,
            String memberId,
            String supplierId,
            UUID itemId,
            Money amount,
            Quantity threshold)
            implements RebateEvent {
        @Override
        public String type() {
            return "rebates.adjusted.v1";
        }
    }
}
