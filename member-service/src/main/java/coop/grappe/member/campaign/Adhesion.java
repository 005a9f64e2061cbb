package coop.grappe.member.campaign;

import coop.grappe.platform.identity.Ids;
import coop.grappe.platform.problem.Problem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's acceptance of one version of a campaign's charter. It stands until the member withdraws, and may be given anew. */
@Entity
public class Adhesion {

    @Id
    private UUID id;

    private UUID campaignId;
    private String memberId;
    private int charterVersion;
    private String acceptedBy;
    private Instant acceptedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private long version;

    protected Adhesion() {}

    /**
     * @param charter the rules in force
     * @param charterVersion the version that the member has read
     * @param login who accepts on behalf of the member
     * @throws Problem 409 out of state, or if the charter has another version by now
     */
    static Adhesion accepted(
            Campaign campaign, CharterTerms charter, String memberId, int charterVersion, String login, Instant now) {
        campaign.requireJoinable(charter, now);
        if (charterVersion != campaign.charterVersion()) {
            throw new Problem(CampaignProblem.CHARTER_VERSION, campaign.charterVersion())
                    .with("charterVersion", campaign.charterVersion());
        }
        Adhesion adhesion = new Adhesion();
        adhesion.id = Ids.next();
        adhesion.campaignId = campaign.id();
        adhesion.memberId = memberId;
        adhesion.charterVersion = charterVersion;
        adhesion.acceptedBy = login;
        adhesion.acceptedAt = now;
        return adhesion;
    }

    void withdraw(Campaign campaign, Instant now) {
        campaign.requireCollecting(now);
        withdrawnAt = now;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    String memberId() {
        return memberId;
    }

    int charterVersion() {
        return charterVersion;
    }

    String acceptedBy() {
        return acceptedBy;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    long version() {
        return version;
    }
}
