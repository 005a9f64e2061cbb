package coop.grappe.member.campaign;

import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.identity.Role;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A campaign's items over HTTP. */
@Path("/campaigns/{id}/items")
@Tag(name = "Campaigns")
public class ItemResource {

    private final Items items;
    private final Units units;
    private final CampaignAccess access;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Adhesions adhesions;
    private final DatabaseClock clock;

    ItemResource(
            Items items,
            Units units,
            CampaignAccess access,
            Preconditions preconditions,
            Audit audit,
            Adhesions adhesions,
            DatabaseClock clock) {
        this.adhesions = adhesions;
        this.clock = clock;
        this.items = items;
        this.units = units;
        this.access = access;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @POST
    @Command
    @Operation(
            operationId = "addItem",
            summary = "Add an item to a draft",
            description = "For the organizer’s negotiator.")
    @APIResponseSchema(value = ItemView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<ItemView> add(@PathParam("id") UUID id, @Valid @NotNull ItemPlan plan) {
        Campaign campaign = writable(id);
        plan.check(units);
        Item item = Item.planned(campaign, plan);
        items.persistAndFlush(item);
        audit.record("items.added", "items/" + item.id(), campaign.organizer());
        return Answers.created("/campaigns/" + id + "/items/" + item.id(), ItemView.of(item), item.version());
    }

    @POST
    @Path("/proposals")
    @Command
    @Operation(
            operationId = "proposeItem",
            summary = "Propose an item",
            description =
                    "For buyers of members who take part, while collecting. It can be needed at once; the negotiator accepts it, refuses it, or"
                            + " merges it into an equivalent one.")
    @APIResponseSchema(value = ItemView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<ItemView> propose(@PathParam("id") UUID id, @Valid @NotNull ItemPlan plan) {
        Campaign campaign = access.held(id);
        String member = access.buyingMember(Role.BUYER).id();
        adhesions.requireStanding(id, member);
        campaign.requireCollecting(clock.now());
        plan.check(units);
        Item item = Item.proposed(campaign, member, plan);
        items.persistAndFlush(item);
        audit.record("items.proposed", "items/" + item.id(), member, campaign.organizer());
        return Answers.created("/campaigns/" + id + "/items/" + item.id(), ItemView.of(item), item.version());
    }

    @GET
    @Operation(operationId = "listItems", summary = "List what a campaign buys")
    public RestResponse<Page<ItemView>> list(
            @PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var found = items.pageOf(access.visible(id), page);
        return Answers.page(Page.of(found, page, Item::id).map(ItemView::of), here);
    }

    @GET
    @Path("/{itemId}")
    @Operation(operationId = "readItem", summary = "Read an item")
    public RestResponse<ItemView> read(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Item item = existing(access.visible(id), itemId);
        return Answers.ok(ItemView.of(item), item.version());
    }

    @PUT
    @Path("/{itemId}")
    @Command
    @Operation(
            operationId = "rewriteItem",
            summary = "Rewrite an item of a draft",
            description = "For the organizer’s negotiator.")
    public RestResponse<ItemView> rewrite(
            @PathParam("id") UUID id, @PathParam("itemId") UUID itemId, @Valid @NotNull ItemPlan plan) {
        Campaign campaign = writable(id);
        Item item = existing(campaign, itemId);
        preconditions.require(item.version());
        plan.check(units);
        item.rewrite(plan);
        items.flush();
        audit.record("items.rewritten", "items/" + itemId, campaign.organizer());
        return Answers.ok(ItemView.of(item), item.version());
    }

    @DELETE
    @Path("/{itemId}")
    @Command
    @Operation(
            operationId = "removeItem",
            summary = "Remove an item from a draft",
            description = "For the organizer’s negotiator.")
    public RestResponse<Void> remove(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Campaign campaign = writable(id);
        Item item = existing(campaign, itemId);
        preconditions.require(item.version());
        items.delete(item);
        audit.record("items.removed", "items/" + itemId, campaign.organizer());
        return RestResponse.noContent();
    }

    private Campaign writable(UUID id) {
        Campaign campaign = access.lockedForNegotiator(id);
        campaign.requireWriting();
        return campaign;
    }

    private Item existing(Campaign campaign, UUID itemId) {
        return items.of(campaign.id(), itemId).orElseThrow(Problem::notFound);
    }
}
