package coop.grappe.member.need;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.campaign.SettledContract;
import coop.grappe.member.campaign.SettledContracts;
import coop.grappe.platform.event.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** What a contract was to give that is not signed waits for another award; the others of its award go on without it. */
@ApplicationScoped
class ContractLapsedHandler implements EventHandler<ContractLapsed> {

    private final Campaigns campaigns;
    private final SettledContracts settled;
    private final Settlement settlement;

    ContractLapsedHandler(Campaigns campaigns, SettledContracts settled, Settlement settlement) {
        this.campaigns = campaigns;
        this.settled = settled;
        this.settlement = settlement;
    }

    @Override
    public String type() {
        return "contracts.lapsed.v1";
    }

    @Override
    public Class<ContractLapsed> payload() {
        return ContractLapsed.class;
    }

    @Override
    public void apply(ContractLapsed event) {
        Campaign campaign = campaigns.lockedForEvent(event.campaignId());
        if (campaign.state().isOver()) {
            return;
        }
        settled.persistAndFlush(
                SettledContract.of(event.contractId(), campaign.id(), event.awardId(), event.items(), true));
        settlement.follow(campaign, event.awardId(), event.contracts(), event.otherItems());
    }
}
