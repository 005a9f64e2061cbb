package coop.grappe.supplier.tender;

import coop.grappe.platform.event.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** What happens to tenders. */
public sealed interface TenderEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String topic() {
        return "tenders";
    }

    @Override
    default String key() {
        return tenderId().toString();
    }

    /** Suppliers may ask and submit from now on. */
    record Published(UUID tenderId, UUID campaignId, Instant submissionDeadline) implements TenderEvent {
        @Override
        public String type() {
            return "tenders.published.v1";
        }
    }

    /**
     * What is published has changed.
     *
     * @param asksAnew whether what is asked has changed, so that bids have to be confirmed
     */
    record Amended(UUID tenderId, UUID campaignId, Instant submissionDeadline, boolean asksAnew)
            implements TenderEvent {
        @Override
        public String type() {
            return "tenders.amended.v1";
        }
    }

    /** A question has its answer, which everyone who sees the tender reads. */
    record Clarified(UUID tenderId, UUID campaignId, UUID clarificationId, Instant answeredAt) implements TenderEvent {
        @Override
        public String type() {
            return "tenders.clarified.v1";
        }
    }

    /** No bid is accepted any more. */
    record Closed(UUID tenderId, UUID campaignId, long bids) implements TenderEvent {
        @Override
        public String type() {
            return "tenders.closed.v1";
        }
    }

    /** Bids can be read. */
    record Opened(UUID tenderId, UUID campaignId, long bids, Instant openedAt) implements TenderEvent {
        @Override
        public String type() {
            return "tenders.opened.v1";
        }
    }

    /** Nobody offered anything that could be awarded. */
    record Unsuccessful(UUID tenderId, UUID campaignId, String reason) implements TenderEvent {
        @Override
        public String type() {
            return "tenders.unsuccessful.v1";
        }
    }

    /** The organizer has given it up. */
    record Cancelled(UUID tenderId, UUID campaignId, String reason) implements TenderEvent {
        @Override
        public String type() {
            return "tenders.cancelled.v1";
        }
    }
}
