package coop.grappe.supplier.award;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bidder's objection to an award in its standstill: dismissed, or upheld, which cancels the award. */
@Entity
public class Complaint {

    @Id
    private UUID id;

    private UUID awardId;
    private String organizer;
    private String supplierId;
    private String reason;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private Instant filedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable String explanation;

    @Version
    private long version;

    protected Complaint() {}

    static Complaint filed(Award award, String supplierId, String reason, Instant now) {
        award.requireStandstill(now);
        Complaint complaint = new Complaint();
        complaint.id = Ids.next();
        complaint.awardId = award.id();
        complaint.organizer = award.organizer();
        complaint.supplierId = supplierId;
        complaint.reason = reason;
        complaint.state = ComplaintState.OPEN;
        complaint.filedAt = now;
        return complaint;
    }

    void resolve(ComplaintState outcome, String why, Instant now) {
        state = state.resolvedTo(outcome).orElseThrow(() -> new Problem(AwardProblem.COMPLAINT_RESOLVED));
        explanation = why;
        resolvedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID awardId() {
        return awardId;
    }

    String organizer() {
        return organizer;
    }

    String supplierId() {
        return supplierId;
    }

    String reason() {
        return reason;
    }

    ComplaintState state() {
        return state;
    }

    Instant filedAt() {
        return filedAt;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    String explanation() {
        return explanation;
    }

    long version() {
        return version;
    }
}
