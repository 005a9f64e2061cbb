package coop.grappe.member.ballot;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAct;
import coop.grappe.member.campaign.CampaignState;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.campaign.Charters;
import coop.grappe.member.campaign.ProposedAwards;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.EventHandler;
import coop.grappe.platform.event.NotYetApplicable;
import coop.grappe.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** A proposed award is put to the members' vote. */
@ApplicationScoped
class AwardProposedHandler implements EventHandler<AwardProposed> {

    private final Campaigns campaigns;
    private final Charters charters;
    private final ProposedAwards awards;
    private final Ballots ballots;
    private final Roll roll;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    AwardProposedHandler(
            Campaigns campaigns,
            Charters charters,
            ProposedAwards awards,
            Ballots ballots,
            Roll roll,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.campaigns = campaigns;
        this.charters = charters;
        this.awards = awards;
        this.ballots = ballots;
        this.roll = roll;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "awards.proposed.v1";
    }

    @Override
    public Class<AwardProposed> payload() {
        return AwardProposed.class;
    }

    @Override
    public void apply(AwardProposed award) {
        Campaign campaign = campaigns.lockedForEvent(award.campaignId());
        if (campaign.state().isOver()) {
            return;
        }
        if (campaign.state() != CampaignState.TENDERING && !isFurther(campaign, award)) {
            throw new NotYetApplicable("campaign " + campaign.id() + " to be tendering");
        }
        awards.propose(campaign, award.awardId());
        open(campaign, award);
    }

    /** What fell away from an award of which other parts stand is proposed while the campaign goes on with those. */
    private static boolean isFurther(Campaign campaign, AwardProposed award) {
        return award.remainder()
                && campaign.state().after(CampaignAct.PROPOSE_AWARD).isPresent();
    }

    private void open(Campaign campaign, AwardProposed award) {
        int voters = roll.countEntitled(campaign.id());
        Ballot ballot = Ballot.opened(campaign, charters.of(campaign).terms(), award, voters, clock.now());
        ballots.persistAndFlush(ballot);
        roll.freeze(ballot.id(), campaign.id());
        outbox.publish(ballot.opening());
        audit.record("campaigns.deciding", "campaigns/" + campaign.id(), campaign.organizer());
        audit.record("ballots.opened", "ballots/" + ballot.id(), campaign.organizer());
    }
}
