package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignEnding;
import coop.grappe.member.campaign.CampaignEvent;
import coop.grappe.member.campaign.Campaigns;
import coop.grappe.member.campaign.Charters;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.need.Commitment;
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
import java.util.stream.IntStream;

/**
 * Closing: in one transaction that has locked the campaign, demand freezes, every need is committed, and the events of both leave.
 * Submissions hold the campaign's row shared, so those under way are in, and those that come later are refused.
 */
@ApplicationScoped
class CampaignClosing {

    private final Campaigns campaigns;
    private final Charters charters;
    private final Items items;
    private final Commitment commitment;
    private final DemandLedger ledger;
    private final PriceTakers takers;
    private final DemandVerification verification;
    private final CampaignEnding ending;
    private final DatabaseClock clock;
    private final Outbox outbox;
    private final Audit audit;

    CampaignClosing(
            Campaigns campaigns,
            Charters charters,
            Items items,
            Commitment commitment,
            DemandLedger ledger,
            PriceTakers takers,
            DemandVerification verification,
            CampaignEnding ending,
            DatabaseClock clock,
            Outbox outbox,
            Audit audit) {
        this.campaigns = campaigns;
        this.charters = charters;
        this.items = items;
        this.commitment = commitment;
        this.ledger = ledger;
        this.takers = takers;
        this.verification = verification;
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
        if (campaign.isMinimumMetBy(ledger.of(campaign, List.of()).collected())) {
            close(campaign);
        } else if (campaign.mayExtendItself(
                charters.of(campaign).terms().mandate().expires(), now)) {
            outbox.publish(campaign.extendItself(now));
            audit.record("campaigns.extended", "campaigns/" + campaignId, campaign.organizer());
        } else {
            ending.fail(campaign, "below-minimum");
        }
    }

    /** @param campaign locked by the present transaction */
    @Transactional(Transactional.TxType.MANDATORY)
    void close(Campaign campaign) {
        Map<UUID, Item> byId = items.of(campaign).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        Demand demand = ledger.of(campaign, byId.keySet());
        Instant now = clock.now();
        campaign.close(demand.collected(), now);
        ledger.freeze(campaign.id());
        verification.requireFrozenRight(campaign.id());
        commitment.forEach(campaign.id(), outbox::publish);
        closed(campaign, demand, byId, now).forEach(outbox::publish);
        audit.record("campaigns.closed", "campaigns/" + campaign.id(), campaign.organizer());
    }

    /** In parts, so that none is beyond what Kafka takes, however many items there are. */
    private List<CampaignEvent.Closed> closed(Campaign campaign, Demand demand, Map<UUID, Item> byId, Instant now) {
        Map<UUID, List<PriceTaker>> conditional = takers.byItem(campaign.id());
        List<CampaignEvent.DemandedItem> demanded = demand.items().stream()
                .map(item -> demanded(
                        Objects.requireNonNull(byId.get(item.itemId())),
                        item,
                        conditional.getOrDefault(item.itemId(), List.of())))
                .toList();
        int parts =
                Math.max(1, (demanded.size() + CampaignEvent.Closed.MOST_ITEMS - 1) / CampaignEvent.Closed.MOST_ITEMS);
        return IntStream.rangeClosed(1, parts)
                .mapToObj(part -> new CampaignEvent.Closed(
                        campaign.id(),
                        campaign.organizer(),
                        campaign.title(),
                        charters.of(campaign).rules(),
                        part,
                        parts,
                        demanded.subList(
                                (part - 1) * CampaignEvent.Closed.MOST_ITEMS,
                                Math.min(part * CampaignEvent.Closed.MOST_ITEMS, demanded.size())),
                        demand.members(),
                        demand.needs(),
                        demand.baseline(),
                        now))
                .toList();
    }

    private static CampaignEvent.DemandedItem demanded(
            Item item, Demand.ItemDemand demand, List<PriceTaker> conditional) {
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
                regions,
                DemandCurve.of(demand.firm(), conditional, item.unit()).steps(CampaignEvent.DemandStep.MOST));
    }
}
