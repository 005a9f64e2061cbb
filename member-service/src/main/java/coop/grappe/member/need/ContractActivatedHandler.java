package coop.grappe.member.need;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.campaign.ProposedAwards;
import coop.grappe.member.campaign.SettledContract;
import coop.grappe.member.campaign.SettledContracts;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import jakarta.enterprise.context.ApplicationScoped;

/** Needs are covered as the contracts for their items come into force. */
@ApplicationScoped
class ContractActivatedHandler implements EventHandler<ContractActivated> {

    private final Campaigns campaigns;
    private final ProposedAwards awards;
    private final SettledContracts settled;
    private final Needs needs;
    private final Rooms rooms;
    private final DatabaseClock clock;
    private final Settlement settlement;

    ContractActivatedHandler(
            Campaigns campaigns,
            ProposedAwards awards,
            SettledContracts settled,
            Needs needs,
            Rooms rooms,
            DatabaseClock clock,
            Settlement settlement) {
        this.campaigns = campaigns;
        this.awards = awards;
        this.settled = settled;
        this.needs = needs;
        this.rooms = rooms;
        this.clock = clock;
        this.settlement = settlement;
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
        if (!awards.isStanding(event.proposedAward())) {
            throw new NotYetApplicable("the proposal of award " + event.proposedAward());
        }
        settled.persistAndFlush(
                SettledContract.of(event.contractId(), campaign.id(), event.awardId(), event.items(), false));
        needs.cover(campaign.id(), event.items(), clock.now());
        event.rooms()
                .forEach(left ->
                        rooms.add(campaign.id(), left.itemId(), left.quantity().value()));
        settlement.follow(campaign, event.awardId(), event.contracts(), event.otherItems());
    }
}
