package coop.grappe.supplier.bid;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.money.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The negotiator asks all bidders to stay bound longer; each answers by extending its bids, or does not. */
@Entity
public class ValidityRequest {

    @Id
    private UUID id;

    private UUID tenderId;
    private Instant validUntil;

    @Embedded
    private Text reason;

    private Instant requestedAt;

    protected ValidityRequest() {}

    static ValidityRequest of(UUID tenderId, ValidityRequestPlan plan, Instant now) {
        ValidityRequest request = new ValidityRequest();
        request.id = Ids.next();
        request.tenderId = tenderId;
        request.validUntil = plan.validUntil();
        request.reason = plan.reason();
        request.requestedAt = now;
        return request;
    }

    /** Whether the bid binds as long as is asked for. */
    boolean isMetBy(Bid bid) {
        return bid.validUntil().filter(until -> until.isBefore(validUntil)).isEmpty();
    }

    UUID id() {
        return id;
    }

    UUID tenderId() {
        return tenderId;
    }

    Instant validUntil() {
        return validUntil;
    }

    Text reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }
}
