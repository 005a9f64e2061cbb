package coop.grappe.member.need;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.SettledContract;
import coop.grappe.member.campaign.SettledContracts;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What follows once all contracts of an award are in force or given up: with at least one in force the campaign is contracted. Needs
 * that none of them covers stay uncovered, except for what other awards decide, or will.
 */
@ApplicationScoped
class Settlement {

    private final SettledContracts settled;
    private final Needs needs;
    private final DatabaseClock clock;
    private final Audit audit;

    Settlement(SettledContracts settled, Needs needs, DatabaseClock clock, Audit audit) {
        this.settled = settled;
        this.needs = needs;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param contracts how many the award gave
     * @param otherItems that other awards decide
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Campaign campaign, UUID awardId, int contracts, List<UUID> otherItems) {
        List<SettledContract> known = settled.of(awardId);
        if (known.size() < contracts || known.stream().allMatch(SettledContract::isLapsed)) {
            return;
        }
        campaign.contract();
        Set<UUID> waiting = new HashSet<>(otherItems);
        known.stream().filter(SettledContract::isLapsed).forEach(contract -> waiting.addAll(contract.items()));
        needs.leaveRest(campaign.id(), waiting, clock.now());
        audit.record("campaigns.contracted", "campaigns/" + campaign.id(), campaign.organizer());
    }
}
