package coop.grappe.member.need;

import coop.grappe.member.campaign.ActivatedContract;
import coop.grappe.member.campaign.ActivatedContracts;
import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignState;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Needs are covered as the contracts for their items come into force. With the last contract of the award the campaign is
 * contracted, and what no contract covers stays uncovered.
 */
@ApplicationScoped
class ContractActivatedHandler implements EventHandler<ContractActivated> {

    private final Campaigns campaigns;
    private final ActivatedContracts activated;
    private final Needs needs;
    private final Rooms rooms;
    private final DatabaseClock clock;
    private final Audit audit;

    ContractActivatedHandler(
            Campaigns campaigns,
            ActivatedContracts activated,
            Needs needs,
            Rooms rooms,
            DatabaseClock clock,
            Audit audit) {
        this.campaigns = campaigns;
        this.activated = activated;
        this.needs = needs;
        this.rooms = rooms;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "contracts.activated.v1";
    }

    @Override
    public Class<ContractActivated> payload() {
        return ContractActivated.class;
    }

    @Override
    public void apply(ContractActivated event) {
        Campaign campaign = campaigns.lockedForEvent(event.campaignId());
        if (campaign.state().isOver()) {
            return;
        }
        if (campaign.state() != CampaignState.DECIDING || !campaign.decidesOn(event.awardId())) {
            throw new NotYetApplicable("the proposal of award " + event.awardId());
        }
        Instant now = clock.now();
        activated.persistAndFlush(ActivatedContract.of(event.contractId(), campaign.id(), event.awardId()));
        needs.cover(campaign.id(), event.items(), now);
        event.rooms()
                .forEach(left ->
                        rooms.add(campaign.id(), left.itemId(), left.quantity().value()));
        if (activated.countOf(event.awardId()) == event.contracts()) {
            campaign.contract();
            needs.leaveRest(campaign.id(), now);
            audit.record("campaigns.contracted", "campaigns/" + campaign.id(), campaign.organizer());
        }
    }
}
