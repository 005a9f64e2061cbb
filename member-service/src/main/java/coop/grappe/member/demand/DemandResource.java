package coop.grappe.member.demand;

import coop.grappe.member.campaign.Campaign;
import coop.grappe.member.campaign.Item;
import coop.grappe.member.campaign.ItemName;
import coop.grappe.member.campaign.Items;
import coop.grappe.platform.clock.DatabaseClock;
import coop.grappe.platform.problem.Problem;
import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Demand over HTTP. */
@Path("/campaigns/{id}/demand")
@Tag(name = "Demand", description = "The needs of a campaign added up")
public class DemandResource {

    private final DemandAccess access;
    private final Items items;
    private final DemandLedger ledger;
    private final DemandVerification verification;
    private final DatabaseClock clock;

    DemandResource(
            DemandAccess access,
            Items items,
            DemandLedger ledger,
            DemandVerification verification,
            DatabaseClock clock) {
        this.access = access;
        this.items = items;
        this.ledger = ledger;
        this.verification = verification;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readDemand",
            summary = "Read a campaign’s demand",
            description =
                    "Exactly the sum of its needs at this moment, by item and region; after closing, as it was frozen. A page of items;"
                            + " the totals are the whole campaign’s.")
    public RestResponse<DemandView> read(@PathParam("id") UUID id, @Valid @BeanParam PageRequest request) {
        Campaign campaign = access.readable(id);
        Page<ItemName> page = Page.of(items.boughtOf(campaign, request), request, ItemName::id);
        List<UUID> shown = page.items().stream().map(ItemName::id).toList();
        boolean frozen = campaign.closedAt() != null;
        return Answers.ok(DemandView.of(ledger.of(campaign, shown), page.items(), page.next(), asOf(campaign), frozen));
    }

    @GET
    @Path("/{itemId}")
    @Transactional
    @Operation(
            operationId = "readItemDemand",
            summary = "Read the demand for one item, by region and month",
            description = "A need counts in the month in which its period begins; a monthly one in each of its months.")
    public RestResponse<ItemDemandView> ofItem(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Campaign campaign = access.readable(id);
        Item item = items.of(id, itemId).orElseThrow(Problem::notFound);
        boolean frozen = campaign.closedAt() != null;
        return Answers.ok(ItemDemandView.of(item, ledger.ofItem(campaign, itemId), asOf(campaign), frozen));
    }

    @GET
    @Path("/verification")
    @Transactional
    @Operation(
            operationId = "verifyDemand",
            summary = "Verify that demand is the sum of its needs",
            description =
                    "Adds every need up again and compares, at one instant. For whoever may read the demand; it takes seconds for a"
                            + " million needs.")
    public RestResponse<DemandVerification.Verified> verify(@PathParam("id") UUID id) {
        Campaign campaign = access.readable(id);
        return Answers.ok(verification.verify(id, campaign.closedAt() != null));
    }

    private Instant asOf(Campaign campaign) {
        Instant closedAt = campaign.closedAt();
        return closedAt == null ? clock.now() : closedAt;
    }
}
