package coop.grappe.member.need;

import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.member.Representations;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may see which need: its member, and those of the campaign's organizer who answer for the whole. */
@ApplicationScoped
class NeedAccess {

    private final Needs needs;
    private final Campaigns campaigns;
    private final CampaignAccess access;
    private final Representations representations;
    private final Caller caller;
    private final DatabaseClock clock;

    NeedAccess(
            Needs needs,
            Campaigns campaigns,
            CampaignAccess access,
            Representations representations,
            Caller caller,
            DatabaseClock clock) {
        this.needs = needs;
        this.campaigns = campaigns;
        this.access = access;
        this.representations = representations;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem 404 if it is another member's that does not let the caller's organization, 403 without the role */
    Need owned(UUID id) {
        Need need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        access.buyingFor(need.memberId(), need.campaignId(), clock.now());
        return need;
    }

    /** @throws Problem 404 if it is another's, 403 if the organizer's representative has no part in it */
    Need visible(UUID id) {
        Need need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean lets = representations.stands(need.memberId(), caller.organization(), need.campaignId(), clock.now());
        if (!caller.actsFor(need.memberId()) && !lets) {
            if (campaigns
                    .findByIdOptional(need.campaignId())
                    .filter(access::organizes)
                    .isEmpty()) {
                throw Problem.notFound();
            }
            caller.require(Role.NEGOTIATOR, Role.AUDITOR);
        }
        return need;
    }
}
