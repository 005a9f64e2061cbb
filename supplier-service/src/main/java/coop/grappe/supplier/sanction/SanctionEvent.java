package coop.grappe.supplier.sanction;

import coop.grappe.platform.event.DomainEvent;
import coop.grappe.supplier.registry.SanctionKind;
import java.time.Instant;
import java.util.UUID;

/** What happens to sanctions; each tells the supplier. */
public sealed interface SanctionEvent extends DomainEvent {

    String supplierId();

    @Override
    default String topic() {
        return "suppliers";
    }

    @Override
    default String key() {
        return supplierId();
    }

    /** The supplier may answer until an instant. */
    record Proposed(String supplierId, UUID sanctionId, SanctionKind kind, String reason, Instant answerUntil)
            implements SanctionEvent {
        @Override
        public String type() {
            return "suppliers.sanction-proposed.v1";
        }
    }

    /** The supplier has answered, or its time is over: it may be decided. */
    record Heard(String supplierId, UUID sanctionId, SanctionKind kind, boolean answered) implements SanctionEvent {
        @Override
        public String type() {
            return "suppliers.sanction-heard.v1";
        }
    }

    /** It has effects. */
    record Imposed(String supplierId, UUID sanctionId, SanctionKind kind, String reason, Instant from, Instant until)
            implements SanctionEvent {
        @Override
        public String type() {
            return "suppliers.sanction-imposed.v1";
        }
    }

    /** Nothing comes of it. */
    record Dropped(String supplierId, UUID sanctionId, SanctionKind kind, String reason) implements SanctionEvent {
        @Override
        public String type() {
            return "suppliers.sanction-dropped.v1";
        }
    }

    /** It has no effects any more, before its end. */
    record Lifted(String supplierId, UUID sanctionId, SanctionKind kind, String reason) implements SanctionEvent {
        @Override
        public String type() {
            return "suppliers.sanction-lifted.v1";
        }
    }
}
