package coop.grappe.purchasing.cost;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** What becomes of fees at cost: the totals only, because events are read by everyone who takes part. */
sealed interface CostEvent extends DomainEvent {

    @Override
    default String topic() {
        return "contracts";
    }

    /**
     * The organizer gives back what it charged beyond the cost.
     *
     * @param charged what members bore of fees at cost, before
     * @param returned of it
     * @param members how many get something
     */
    record Settled(
            UUID settlementId,
            UUID campaignId,
            String organizer,
            Money charged,
            Money cost,
            Money returned,
            int members,
            Instant settledAt)
            implements CostEvent {
        @Override
        public String type() {
            return "fees.settled.v1";
        }

        @Override
        public String key() {
            return campaignId.toString();
        }
    }
}
