package coop.grappe.member.need;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.CampaignAccess;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.ItemView;
import coop.grappe.member.campaign.Items;
import coop.grappe.member.campaign.Ratio;
import coop.grappe.platform.audit.Audit;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.problem.Violations;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Command;
import coop.grappe.platform.web.Preconditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the negotiator decides of proposed items, over HTTP. */
@Path("/campaigns/{id}/items/{itemId}")
@Tag(name = "Campaigns")
public class ItemDecisionResource {

    private final CampaignAccess access;
    private final Items items;
    private final Needs needs;
    private final Equivalents equivalents;
    private final DatabaseClock clock;
    private final Preconditions preconditions;
    private final Audit audit;

    ItemDecisionResource(
            CampaignAccess access,
            Items items,
            Needs needs,
            Equivalents equivalents,
            DatabaseClock clock,
            Preconditions preconditions,
            Audit audit) {
        this.access = access;
        this.items = items;
        this.needs = needs;
        this.equivalents = equivalents;
        this.clock = clock;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /**
     * Which item it is the same as.
     *
     * @param factor how many base units of that item one base unit of this is: a decimal or a fraction
     */
    @Schema(name = "Merging", examples = "{\"into\":\"01890a5d-ac96-774b-bcce-b30209000004\",\"factor\":\"12\"}")
    record Merging(
            @NotNull UUID into,

            @NotNull @Schema(type = SchemaType.STRING, examples = "12")
            Ratio factor) {}

    @POST
    @Path("/acceptance")
    @Command
    @Operation(
            operationId = "acceptItem",
            summary = "Accept a proposed item",
            description = "For the organizer’s negotiator, while collecting.")
    public RestResponse<ItemView> accept(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Item item = decided(id, itemId);
        item.accept();
        return done(item, "items.accepted");
    }

    @POST
    @Path("/refusal")
    @Command
    @Operation(
            operationId = "refuseItem",
            summary = "Refuse a proposed item",
            description = "For the organizer’s negotiator, while collecting, as long as nobody needs it.")
    public RestResponse<ItemView> refuse(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Item item = decided(id, itemId);
        if (!needs.standingOf(item).isEmpty()) {
            throw new Problem(NeedProblem.ITEM_NEEDED);
        }
        item.refuse();
        return done(item, "items.refused");
    }

    @POST
    @Path("/merging")
    @Command
    @Operation(
            operationId = "mergeItem",
            summary = "Merge an item into an equivalent one",
            description =
                    "For the organizer’s negotiator, while collecting. Its needs become needs of the other item, at the given"
                            + " factor; each keeps what was asked. A separation takes it back.")
    public RestResponse<ItemView> merge(
            @PathParam("id") UUID id, @PathParam("itemId") UUID itemId, @Valid @NotNull Merging merging) {
        Item item = decided(id, itemId);
        new Violations(NeedProblem.class)
                .check(!merging.into().equals(itemId), "into", "item.itself")
                .check(items.of(id, merging.into()).isPresent(), "into", "item.unknown")
                .throwIfAny();
        equivalents.merge(item, items.of(id, merging.into()).orElseThrow(), merging.factor());
        return done(item, "items.merged");
    }

    @POST
    @Path("/separation")
    @Command
    @Operation(
            operationId = "separateItem",
            summary = "Take a merging back",
            description = "For the organizer’s negotiator, while collecting. Every need is again what was asked.")
    public RestResponse<ItemView> separate(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Item item = decided(id, itemId);
        equivalents.separate(item);
        return done(item, "items.separated");
    }

    /** The item, while the campaign's row is locked: nobody submits meanwhile. */
    private Item decided(UUID id, UUID itemId) {
        Campaign campaign = access.lockedForNegotiator(id);
        Item item = items.of(id, itemId).orElseThrow(Problem::notFound);
        preconditions.honour(item.version());
        campaign.requireCollecting(clock.now());
        return item;
    }

    private RestResponse<ItemView> done(Item item, String act) {
        items.flush();
        audit.record(act, "items/" + item.id(), caller(item));
        return Answers.ok(ItemView.of(item), item.version());
    }

    private String[] caller(Item item) {
        String organizer = access.visible(item.campaignId()).organizer();
        return item.proposedBy() == null ? new String[] {organizer} : new String[] {organizer, item.proposedBy()};
    }
}
