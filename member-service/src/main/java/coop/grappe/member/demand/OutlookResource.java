package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.campaign.Units;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Caller;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the demand for an item leads: its curve, the next tier, the volume that holds together. */
@Path("/campaigns/{id}/demand/{itemId}")
@Tag(name = "Demand")
public class OutlookResource {

    private final DemandAccess access;
    private final CampaignAccess campaigns;
    private final Caller caller;
    private final Items items;
    private final Units units;
    private final DemandLedger ledger;
    private final PriceTakers takers;
    private final AllTiers tiers;
    private final DatabaseClock clock;
    private final Preconditions preconditions;
    private final Audit audit;

    OutlookResource(
            DemandAccess access,
            CampaignAccess campaigns,
            Caller caller,
            Items items,
            Units units,
            DemandLedger ledger,
            PriceTakers takers,
            AllTiers tiers,
            DatabaseClock clock,
            Preconditions preconditions,
            Audit audit) {
        this.access = access;
        this.campaigns = campaigns;
        this.caller = caller;
        this.items = items;
        this.units = units;
        this.ledger = ledger;
        this.takers = takers;
        this.tiers = tiers;
        this.clock = clock;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /** The tiers that were written down. */
    @ApplicationScoped
    static class AllTiers implements PanacheRepositoryBase<ItemTiers, UUID> {}

    @GET
    @Path("/curve")
    @Transactional
    @Operation(
            operationId = "readDemandCurve",
            summary = "Read how much of an item is wanted at which price",
            description = "For participants and the organizer; it never says who.")
    public RestResponse<DemandCurve> curve(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Campaign campaign = access.readable(id);
        Item item = existing(id, itemId);
        return Answers.ok(DemandCurve.of(firm(campaign, itemId), takers.of(id, itemId), item.unit()));
    }

    @PUT
    @Path("/tiers")
    @Command
    @Operation(
            operationId = "showTiers",
            summary = "Show known or supposed price tiers of an item",
            description = "For the organizer’s negotiator. Participants see how far the next tier is.")
    public RestResponse<TiersView> show(
            @PathParam("id") UUID id, @PathParam("itemId") UUID itemId, @Valid @NotNull TiersPlan plan) {
        Campaign campaign = campaigns.lockedForNegotiator(id);
        Item item = existing(id, itemId);
        check(plan.schedule(), "schedule.", item);
        ItemTiers known = tiers.findByIdOptional(itemId).orElse(null);
        if (known == null) {
            known = ItemTiers.of(item, plan, clock.now());
            tiers.persist(known);
        } else {
            preconditions.require(known.version());
            known.rewrite(plan, clock.now());
        }
        tiers.flush();
        audit.record("items.tiers-shown", "items/" + itemId, campaign.organizer());
        return Answers.ok(TiersView.of(known), known.version());
    }

    @GET
    @Path("/tiers")
    @Transactional
    @Operation(operationId = "readTiers", summary = "Read an item’s known or supposed price tiers")
    public RestResponse<TiersView> tiers(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        access.readable(id);
        existing(id, itemId);
        ItemTiers known = tiers.findByIdOptional(itemId).orElseThrow(Problem::notFound);
        return Answers.ok(TiersView.of(known), known.version());
    }

    @GET
    @Path("/outlook")
    @Transactional
    @Operation(
            operationId = "readOutlook",
            summary = "Read where demand leads with the tiers that are shown",
            description =
                    "How far the next tier is, and the largest volume that holds together. A member reads how its own needs fare, the"
                            + " organizer how all do.")
    public RestResponse<OutlookView> outlook(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Campaign campaign = access.readable(id);
        Item item = existing(id, itemId);
        ItemTiers known = tiers.findByIdOptional(itemId).orElseThrow(Problem::notFound);
        return Answers.ok(outlook(campaign, item, known.schedule()));
    }

    @POST
    @Path("/outlook")
    @Transactional
    @Operation(
            operationId = "tryOutlook",
            summary = "Try where demand would lead with other tiers",
            description = "Nothing is kept.")
    public RestResponse<OutlookView> tryOutlook(
            @PathParam("id") UUID id, @PathParam("itemId") UUID itemId, @Valid @NotNull PriceSchedule schedule) {
        Campaign campaign = access.readable(id);
        Item item = existing(id, itemId);
        check(schedule, "", item);
        return Answers.ok(outlook(campaign, item, schedule));
    }

    private OutlookView outlook(Campaign campaign, Item item, PriceSchedule schedule) {
        List<PriceTaker> conditional = takers.of(campaign.id(), item.id());
        var consistent = new ConsistentVolume(firm(campaign, item.id()), conditional, schedule);
        Predicate<String> shown = member -> campaigns.organizes(campaign) || caller.actsFor(member);
        return OutlookView.of(consistent, item.unit(), decimals(item), shown);
    }

    private BigDecimal firm(Campaign campaign, UUID itemId) {
        return ledger.ofItem(campaign, itemId).stream()
                .filter(row -> row.region() == null)
                .map(DemandRow::firm)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private void check(PriceSchedule schedule, String prefix, Item item) {
        Violations violations = new Violations(DemandResource.class);
        schedule.check(violations, prefix, decimals(item));
        violations.throwIfAny();
    }

    private int decimals(Item item) {
        return units.ofCode(item.unit()).orElseThrow().decimals();
    }

    private Item existing(UUID campaignId, UUID itemId) {
        return items.of(campaignId, itemId).orElseThrow(Problem::notFound);
    }
}
