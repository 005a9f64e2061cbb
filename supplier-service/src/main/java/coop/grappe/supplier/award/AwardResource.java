package coop.grappe.supplier.award;

import coop.grappe.platform.web.Answers;
import coop.grappe.platform.web.Page;
import coop.grappe.platform.web.PageRequest;
import coop.grappe.supplier.tender.TenderAccess;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Awards over HTTP. */
@Path("/awards")
@Tag(name = "Awards", description = "What is proposed to the members, and what comes of it")
public class AwardResource {

    private final Awards awards;
    private final TenderAccess tenders;
    private final AwardAccess access;

    AwardResource(Awards awards, TenderAccess tenders, AwardAccess access) {
        this.awards = awards;
        this.tenders = tenders;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listAwards",
            summary = "List awards",
            description = "For the organizer and members from the proposal on; for bidders once it is ratified.")
    public RestResponse<Page<AwardView>> list(
            @QueryParam("tender") @Nullable UUID tender, @Valid @BeanParam PageRequest page, @Context UriInfo here) {
        var found = awards.visibleTo(tenders.reader(), tender, page);
        return Answers.page(Page.of(found, page, Award::id).map(access::view), here);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readAward", summary = "Read an award")
    public RestResponse<AwardView> read(@PathParam("id") UUID id) {
        Award award = access.visible(id);
        return Answers.ok(access.view(award), award.version());
    }

    @GET
    @Path("/{id}/scenarios")
    @Operation(
            operationId = "listConsideredScenarios",
            summary = "List the scenarios that were compared before the award was proposed",
            description =
                    "For the organizer and the members who vote, as they were at the proposal, the cheapest first: totals, winners, what each"
                            + " condition costs; no prices of items.")
    public RestResponse<Page<ConsideredScenario>> scenarios(@PathParam("id") UUID id, @Context UriInfo here) {
        return Answers.page(new Page<>(access.ofGroup(id).considered(), null), here);
    }
}
