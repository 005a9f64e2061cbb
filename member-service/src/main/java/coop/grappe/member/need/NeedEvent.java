package coop.grappe.member.need;

import coop.grappe.member.member.Address;
import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Quantity;
import coop.grappe.platform.money.UnitPrice;
import java.util.UUID;

/** What happens to needs. */
public sealed interface NeedEvent extends DomainEvent {

    UUID needId();

    @Override
    default String topic() {
        return "needs";
    }

    @Override
    default String key() {
        return needId().toString();
    }

    /** A member needs something. */
    record Submitted(UUID needId, UUID campaignId, String memberId, UUID itemId, Quantity quantity)
            implements NeedEvent {
        @Override
        public String type() {
            return "needs.submitted.v1";
        }
    }

    /** It needs it otherwise. */
    record Amended(UUID needId, UUID campaignId, String memberId, UUID itemId, Quantity quantity) implements NeedEvent {
        @Override
        public String type() {
            return "needs.amended.v1";
        }
    }

    /** It does not need it any more. */
    record Withdrawn(UUID needId, UUID campaignId, String memberId, UUID itemId) implements NeedEvent {
        @Override
        public String type() {
            return "needs.withdrawn.v1";
        }
    }

    /** It is bound to buy it, at the latest terms. */
    record Committed(
            UUID needId,
            UUID campaignId,
            String memberId,
            String memberName,
            Destination site,
            UUID itemId,
            Quantity quantity,
            Quantity tolerance,
            Period period,
            UnitPrice baselineUnitPrice)
            implements NeedEvent {
        @Override
        public String type() {
            return "needs.committed.v1";
        }
    }

    /** Where it is delivered. */
    record Destination(UUID siteId, String name, Address address, String region) {}
}
