package coop.grappe.supplier.qualification;

import coop.grappe.platform.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to what suppliers prove. */
public sealed interface QualificationEvent extends DomainEvent {

    String supplierId();

    @Override
    default String topic() {
        return "suppliers";
    }

    @Override
    default String key() {
        return supplierId();
    }

    /** It counts. */
    record Verified(String supplierId, UUID qualificationId, String kind, LocalDate expiresOn, Instant expiresAt)
            implements QualificationEvent {
        @Override
        public String type() {
            return "suppliers.qualification-verified.v1";
        }
    }

    /** It does not count, or not any more. */
    record Refused(String supplierId, UUID qualificationId, String kind, String reason) implements QualificationEvent {
        @Override
        public String type() {
            return "suppliers.qualification-refused.v1";
        }
    }

    /** It ends soon: time to submit the next one. */
    record Expiring(String supplierId, UUID qualificationId, String kind, LocalDate expiresOn, Instant expiresAt)
            implements QualificationEvent {
        @Override
        public String type() {
            return "suppliers.qualification-expiring.v1";
        }
    }
}
