package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignEnding;
import coop.grappe.member.campaign.CampaignEvent;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.campaign.Charters;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.need.NeedEvent;
import coop.grappe.member.need.Needs;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.event.Outbox;
import coop.grappe.platform.money.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Closing: in one transaction that has locked the campaign, demand freezes, every need is committed, and the events of both leave.
 * Submissions hold the campaign's row shared, so those under way are in, and those that come later are refused.
 */
@ApplicationScoped
class CampaignClosing {

    private final Campaigns campaigns;
    private final Charters charters;
    private final Items items;
    private final Needs needs;
    private final DemandLedger ledger;
    private final CampaignEnding ending;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    CampaignClosing(
            Campaigns campaigns,
            Charters charters,
            Items items,
            Needs needs,
            DemandLedger ledger,
            CampaignEnding ending,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.campaigns = campaigns;
        this.charters = charters;
        this.items = items;
        this.needs = needs;
        this.ledger = ledger;
        this.ending = ending;
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What the charter foresees once the deadline has passed: closed, extended, or unsuccessful. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void atDeadline(UUID campaignId) {
        Campaign campaign = campaigns.locked(campaignId).orElseThrow();
        Instant now = clock.now();
        if (!campaign.isDue(now)) {
            return;
        }
        if (campaign.isMinimumMetBy(ledger.of(campaign).collected())) {
            close(campaign);
        } else if (campaign.mayExtendItself()) {
            outbox.publish(campaign.extendItself(now));
            audit.record("campaigns.extended", "campaigns/" + campaignId, campaign.organizer());
        } else {
            ending.fail(campaign, "below-minimum");
        }
    }

    /** @param campaign locked by the present transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    void close(Campaign campaign) {
        Demand demand = ledger.of(campaign);
        Instant now = clock.now();
        campaign.close(demand.collected(), now);
        ledger.freeze(campaign.id());
        needs.commit(campaign.id(), now);
        ledger.requireFrozenEqualsCommitted(campaign.id());
        try (Stream<NeedEvent.Committed> committed = needs.committed(campaign.id())) {
            outbox.publishAll(committed.iterator());
        }
        outbox.publish(closed(campaign, demand, now));
        audit.record("campaigns.closed", "campaigns/" + campaign.id(), campaign.organizer());
    }

    private CampaignEvent closed(Campaign campaign, Demand demand, Instant now) {
        Map<UUID, Item> byId = items.of(campaign).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return new CampaignEvent.Closed(
                campaign.id(),
                campaign.organizer(),
                campaign.title(),
                charters.of(campaign).rules(),
                demand.items().stream()
                        .map(demanded -> demanded(Objects.requireNonNull(byId.get(demanded.itemId())), demanded))
                        .toList(),
                demand.members(),
                demand.needs(),
                demand.baseline(),
                now);
    }

    private static CampaignEvent.DemandedItem demanded(Item item, Demand.ItemDemand demand) {
        List<CampaignEvent.RegionalDemand> regions = demand.regions().stream()
                .map(region ->
                        new CampaignEvent.RegionalDemand(region.region(), new Quantity(region.quantity(), item.unit())))
                .toList();
        return new CampaignEvent.DemandedItem(
                item.id(),
                item.names(),
                item.classification(),
                item.unit(),
                item.packSize().stripTrailingZeros().toPlainString(),
                demand.baseline(),
                regions);
    }
}
