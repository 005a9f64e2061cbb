package coop.grappe.supplier.qualification;

import coop.grappe.platform.clock.QuebecDay;
import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a supplier proves with a document, such as its licence. The supplier submits it; the operator or a negotiator verifies or
 * refuses it; what is verified counts from its first day to the end of its last one, in Québec's time.
 */
@Entity
public class Qualification {

    @Id
    private UUID id;

    private String supplierId;
    private String kind;
    private @Nullable String number;
    private String issuer;
    private LocalDate validFrom;
    private LocalDate expiresOn;
    private Instant expiresAt;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private QualificationState state;

    private String submittedBy;
    private Instant submittedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;
    private @Nullable Instant remindedAt;

    @Version
    private long version;

    protected Qualification() {}

    static Qualification submitted(
            String supplierId, QualificationPlan plan, DocumentFile file, String login, Instant now) {
        Qualification qualification = new Qualification();
        qualification.id = Ids.next();
        qualification.supplierId = supplierId;
        qualification.kind = plan.kind;
        qualification.number = plan.number;
        qualification.issuer = plan.issuer;
        qualification.validFrom = plan.firstDay();
        qualification.expiresOn = plan.lastDay();
        qualification.expiresAt = QuebecDay.startOf(plan.lastDay().plusDays(1));
        qualification.name = plan.name;
        qualification.mediaType = file.type().mediaType();
        qualification.size = file.content().length;
        qualification.sha256 = file.sha256();
        qualification.state = QualificationState.SUBMITTED;
        qualification.submittedBy = login;
        qualification.submittedAt = now;
        return qualification;
    }

    QualificationEvent verify(String login, Instant now) {
        QualificationState verified = after(QualificationAct.VERIFY);
        if (isExpired(now)) {
            throw new Problem(QualificationProblem.QUALIFICATION_EXPIRED, expiresOn.toString());
        }
        decide(verified, login, now);
        return new QualificationEvent.Verified(supplierId, id, kind, expiresOn, expiresAt);
    }

    QualificationEvent refuse(String why, String login, Instant now) {
        decide(after(QualificationAct.REFUSE), login, now);
        reason = why;
        return new QualificationEvent.Refused(supplierId, id, kind, why);
    }

    private void decide(QualificationState outcome, String login, Instant now) {
        state = outcome;
        decidedBy = login;
        decidedAt = now;
    }

    /** Notes that its supplier has been reminded; once. */
    QualificationEvent remind(Instant now) {
        remindedAt = now;
        return new QualificationEvent.Expiring(supplierId, id, kind, expiresOn, expiresAt);
    }

    boolean isReminded() {
        return remindedAt != null;
    }

    /** Whether it counts at this instant. */
    boolean isValid(Instant now) {
        return state == QualificationState.VERIFIED && !now.isBefore(QuebecDay.startOf(validFrom)) && !isExpired(now);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private QualificationState after(QualificationAct act) {
        return state.after(act)
                .orElseThrow(() -> new Problem(
                        QualificationProblem.QUALIFICATION_STATE,
                        state.label().fr(),
                        state.label().en()));
    }

    UUID id() {
        return id;
    }

    String supplierId() {
        return supplierId;
    }

    String kind() {
        return kind;
    }

    @Nullable
    String number() {
        return number;
    }

    String issuer() {
        return issuer;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    QualificationState state() {
        return state;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
