package coop.grappe.member.need;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.platform.money.Quantity;
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

    /** Many needs came or changed at once, from a spreadsheet; each says so by its import id. */
    record Imported(UUID importId, UUID campaignId, long submitted, long amended) implements NeedEvent {
        @Override
        public UUID needId() {
            return importId;
        }

        @Override
        public String type() {
            return "needs.imported.v1";
        }
    }
}
