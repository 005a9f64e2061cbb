package coop.grappe.member.member;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member lets a federation submit needs for it, until a day, for one campaign or for all. It can be revoked at any time. */
@Entity
public class Representation {

    @Id
    private UUID id;

    private String memberId;
    private String organization;
    private @Nullable UUID campaignId;
    private String grantedBy;
    private Instant grantedAt;
    private Instant expires;
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    protected Representation() {}

    static Representation granted(Member member, RepresentationPlan plan, String login, Instant now) {
        Representation representation = new Representation();
        representation.id = Ids.next();
        representation.memberId = member.id();
        representation.organization = plan.organization();
        representation.campaignId = plan.campaignId();
        representation.grantedBy = login;
        representation.grantedAt = now;
        representation.expires = plan.expires();
        return representation;
    }

    /** @throws Problem 409 if it was revoked before */
    void revoke(Instant now) {
        if (revokedAt != null) {
            throw new Problem(MemberProblem.ALREADY_REVOKED);
        }
        revokedAt = now;
    }

    UUID id() {
        return id;
    }

    String memberId() {
        return memberId;
    }

    String organization() {
        return organization;
    }

    @Nullable
    UUID campaignId() {
        return campaignId;
    }

    String grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Instant expires() {
        return expires;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    long version() {
        return version;
    }
}
