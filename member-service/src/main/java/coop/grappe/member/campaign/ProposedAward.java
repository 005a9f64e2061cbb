package coop.grappe.member.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/**
 * An award that was proposed to a campaign's members. It stands until all of it has come to nothing; a campaign may have several that
 * stand, because what falls away from one is proposed again as another.
 */
@Entity
public class ProposedAward {

    @Id
    private UUID awardId;

    private UUID campaignId;
    private boolean standing;

    protected ProposedAward() {}

    static ProposedAward of(UUID awardId, UUID campaignId) {
        ProposedAward award = new ProposedAward();
        award.awardId = awardId;
        award.campaignId = campaignId;
        award.standing = true;
        return award;
    }

    /** Nothing of it stands any more. */
    void fall() {
        standing = false;
    }

    UUID awardId() {
        return awardId;
    }

    boolean isStanding() {
        return standing;
    }
}
