package coop.grappe.member.need;

import coop.grappe.member.campaign.Adhesions;
import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.Charters;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.campaign.Units;
import coop.grappe.member.member.Documents;
import coop.grappe.member.member.Site;
import coop.grappe.member.member.Sites;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Takes down what members write, for a campaign that the transaction holds open. */
@ApplicationScoped
class NeedRegister {

    private final Adhesions adhesions;
    private final Charters charters;
    private final Rooms rooms;
    private final Items items;
    private final Sites sites;
    private final Documents documents;
    private final Units units;
    private final Equivalents equivalents;
    private final DatabaseClock clock;

    NeedRegister(
            Adhesions adhesions,
            Charters charters,
            Rooms rooms,
            Items items,
            Sites sites,
            Documents documents,
            Units units,
            Equivalents equivalents,
            DatabaseClock clock) {
        this.adhesions = adhesions;
        this.charters = charters;
        this.rooms = rooms;
        this.items = items;
        this.sites = sites;
        this.documents = documents;
        this.units = units;
        this.equivalents = equivalents;
        this.clock = clock;
    }

    /** What a plan says, in terms of the campaign's items and the member's sites. */
    private record Reading(Item item, Site site, NeedTerms terms) {}

    /**
     * @param submitter the organization that acts, the member itself or one that it lets
     * @throws Problem 409 out of state or without adhesion, 400 with every violation
     */
    Need submit(Campaign campaign, String memberId, String submitter, NeedPlan plan) {
        Instant now = requireOpen(campaign, memberId);
        Reading reading = read(campaign, memberId, plan);
        Need need = Need.submitted(memberId, submitter, reading.item(), reading.site(), reading.terms(), now);
        equivalents.follow(need, reading.item());
        return need;
    }

    /**
     * @return what joins the contracts in force, out of the room that they have
     * @throws Problem 409 if the charter lets nobody join late, without adhesion or without room; 400 with every violation
     */
    Need join(Campaign campaign, String memberId, String submitter, NeedPlan plan) {
        adhesions.requireStanding(campaign.id(), memberId);
        Instant now = clock.now();
        campaign.requireJoinable(charters.of(campaign).terms(), now);
        new Violations(NeedProblem.class)
                .check(plan.ladder() == null, "ladder", "ladder.late")
                .throwIfAny();
        Reading reading = read(campaign, memberId, plan);
        Need need = Need.late(memberId, submitter, reading.item(), reading.site(), reading.terms(), now);
        equivalents.follow(need, reading.item());
        rooms.take(need.itemId(), need.terms().quantity());
        return need;
    }

    /** @throws Problem 409 out of state or without adhesion, 400 with every violation */
    NeedEvent amend(Campaign campaign, Need need, NeedPlan plan) {
        Instant now = requireOpen(campaign, need.memberId());
        new Violations(NeedProblem.class)
                .check(need.isOf(plan.itemId()), "itemId", "item.fixed")
                .throwIfAny();
        Reading reading = read(campaign, need.memberId(), plan);
        NeedEvent amended = need.amend(reading.item(), reading.site(), reading.terms(), now);
        equivalents.follow(need, reading.item());
        return amended;
    }

    NeedEvent withdraw(Campaign campaign, Need need) {
        return need.withdraw(requireOpen(campaign, need.memberId()));
    }

    private Instant requireOpen(Campaign campaign, String memberId) {
        adhesions.requireStanding(campaign.id(), memberId);
        Instant now = clock.now();
        campaign.requireCollecting(now);
        return now;
    }

    private Reading read(Campaign campaign, String memberId, NeedPlan plan) {
        Violations violations = new Violations(NeedProblem.class);
        Optional<Item> item = items.of(campaign.id(), plan.itemId());
        Optional<Site> site = sites.of(memberId, plan.siteId());
        violations.check(item.isPresent(), "itemId", "item.unknown").check(site.isPresent(), "siteId", "site.unknown");
        item.ifPresent(Item::requireAskable);
        violations.check(
                plan.baselineDocumentId() == null || documents.belongs(memberId, plan.baselineDocumentId()),
                "baselineDocumentId",
                "document.unknown");
        Optional<NeedTerms> terms = item.flatMap(found -> new NeedReading(units, found, violations).terms(plan));
        violations.throwIfAny();
        return new Reading(item.orElseThrow(), site.orElseThrow(), terms.orElseThrow());
    }
}
