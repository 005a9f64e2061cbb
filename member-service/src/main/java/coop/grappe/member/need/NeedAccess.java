package coop.grappe.member.need;

import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.campaign.Campaigns;
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
    private final Caller caller;

    NeedAccess(Needs needs, Campaigns campaigns, CampaignAccess access, Caller caller) {
        this.needs = needs;
        this.campaigns = campaigns;
        this.access = access;
        this.caller = caller;
    }

    /** @throws Problem 404 if it is another member's */
    Need owned(UUID id) {
        Need need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        caller.requireOrganization(need.memberId());
        return need;
    }

    /** @throws Problem 404 if it is another's, 403 if the organizer's representative has no part in it */
    Need visible(UUID id) {
        Need need = needs.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!caller.actsFor(need.memberId())) {
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
