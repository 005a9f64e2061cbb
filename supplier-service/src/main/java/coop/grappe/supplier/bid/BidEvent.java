package coop.grappe.supplier.bid;

import coop.grappe.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to bids and concerns their suppliers; it travels with the tender's events. */
sealed interface BidEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String topic() {
        return "tenders";
    }

    @Override
    default String key() {
        return tenderId().toString();
    }

    /**
     * What is asked has changed since the bid was submitted.
     *
     * @param until the deadline
     * @param newBidNeeded whether it cannot be confirmed as it is, because price schedules must have other thresholds
     */
    record ConfirmationNeeded(
            UUID bidId, UUID tenderId, UUID campaignId, String supplierId, Instant until, boolean newBidNeeded)
            implements BidEvent {
        @Override
        public String type() {
            return "bids.confirmation-needed.v1";
        }
    }
}
