package coop.grappe.member.demand;

import coop.grappe.member.campaign.Adhesions;
import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may read demand: where few members take part, a region may stand for one of them, so only participants and the organizer. */
@ApplicationScoped
public class DemandAccess {

    private final CampaignAccess access;
    private final Adhesions adhesions;
    private final Caller caller;

    DemandAccess(CampaignAccess access, Adhesions adhesions, Caller caller) {
        this.access = access;
        this.adhesions = adhesions;
        this.caller = caller;
    }

    /** @throws Problem 404 for everybody else */
    public Campaign readable(UUID id) {
        Campaign campaign = access.visible(id);
        if (!access.organizes(campaign) && !adhesions.stands(id, caller.organization())) {
            throw Problem.notFound();
        }
        return campaign;
    }
}
