package coop.grappe.member.campaign;

import coop.grappe.platform.identity.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One version of a campaign's rules. It never changes; another version replaces it. */
@Entity
public class Charter {

    @Id
    private UUID id;

    private UUID campaignId;
    private int version;
    private Instant writtenAt;

    @Embedded
    private CharterTerms terms;

    protected Charter() {}

    static Charter written(UUID campaignId, int version, CharterTerms terms, Instant now) {
        Charter charter = new Charter();
        charter.id = Ids.next();
        charter.campaignId = campaignId;
        charter.version = version;
        charter.writtenAt = now;
        charter.terms = terms;
        return charter;
    }

    public CharterTerms terms() {
        return terms;
    }

    public int version() {
        return version;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** As it goes with the event of the closing. */
    public CampaignEvent.Rules rules() {
        return new CampaignEvent.Rules(
                version,
                terms.mandate().scope(),
                terms.mandate().ceiling(),
                terms.mandate().expires(),
                terms.quorumPercent(),
                terms.majorityPercent(),
                terms.feePercent().toPlainString(),
                IsoDuration.of(terms.votingPeriod()),
                IsoDuration.of(terms.standstillPeriod()),
                terms.lateJoining() == null
                        ? "0"
                        : terms.lateJoining().marginPercent().toPlainString(),
                terms.trusteeship(),
                terms.disclosure(),
                terms.gainSharing());
    }
}
